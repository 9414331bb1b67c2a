package sendcheck.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.EmailAddress;

/** Reads {@code <profile> [to <address>] [as <from>] [dry-run] [overrides]}, {@code connect|disconnect <profile>} and {@code explain <text>}. Immutable, safe for many threads. */
public final class CommandParser {

    /** Longest name of a profile that is looked up, in characters. */
    public static final int LONGEST_TARGET = 200;

    /** Longest From address or portal user, in characters. */
    public static final int LONGEST_FROM = 254;

    private static final Pattern EXPLAIN =
            Pattern.compile("\\s*explain(?:\\s+(.*))?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private CommandParser() {}

    /** What the text after {@code /email-test} asks for, as the chat delivers it; every text has an answer. */
    public static Command parse(String text) {
        Matcher explain = EXPLAIN.matcher(SlackMarkup.pasted(text));
        if (explain.matches()) {
            return new Command.Explain(explain.group(1) == null ? "" : explain.group(1));
        }
        Optional<List<Token>> tokens = Tokenizer.tokens(SlackMarkup.typed(text));
        if (tokens.isEmpty()) {
            return new Command.Malformed(
                    "A quotation mark is not closed. Put one on each side of the name," + " as in \"Portal Email\".");
        }
        List<Token> words = Token.joiningDryRun(tokens.get());
        if (words.isEmpty()) {
            return new Command.Pick();
        }
        if (words.size() == 1 && words.get(0).isHelp()) {
            return new Command.Help();
        }
        return ConnectionWords.wish(words.get(0))
                .map(wish -> ConnectionWords.command(wish, words.subList(1, words.size())))
                .orElseGet(() -> test(words));
    }

    private static Command test(List<Token> words) {
        Draft draft = new Draft();
        int at = 0;
        while (at < words.size()) {
            int end = at + 1;
            while (end < words.size() && words.get(end).keyword() == Token.Keyword.NONE) {
                end++;
            }
            draft.take(words.subList(at, end), at == 0);
            at = end;
        }
        return draft.command();
    }

    /** Collects the parts; the first problem stays. */
    private static final class Draft {
        private @Nullable String target;
        private @Nullable String recipient;
        private @Nullable String from;
        private boolean dryRun;
        private boolean overrides;
        private @Nullable String problem;

        private void take(List<Token> words, boolean first) {
            List<Token> rest = words.subList(1, words.size());
            switch (words.get(0).keyword()) {
                case NONE -> target = joined(words);
                case TO -> recipient(rest);
                case AS -> from(rest);
                case DRY_RUN -> dryRun(rest);
                case OVERRIDES -> overrides(rest);
            }
            if (first && target == null) {
                note("Name the profile first, as in: portal to ann@example.com");
            }
        }

        private void recipient(List<Token> words) {
            if (recipient != null) {
                note("There is more than one \"to\". Give one address; a test goes to one recipient.");
            } else if (words.size() != 1) {
                note(
                        words.isEmpty()
                                ? "After \"to\" an address is missing, as in: to ann@example.com"
                                : "Several words follow \"to\". Give one address, as in: to ann@example.com");
            } else {
                recipient = words.get(0).text();
                checkAddress("recipient", recipient);
            }
        }

        private void from(List<Token> words) {
            if (from != null) {
                note("There is more than one \"as\". Give one From address or portal user.");
            } else if (words.isEmpty()) {
                note("After \"as\" a From address or the name of a portal user is missing.");
            } else {
                String name = joined(words);
                from = name.startsWith("@") ? name.substring(1) : name;
                if (from.contains("@")) {
                    checkAddress("From address", from);
                } else if (from.isEmpty() || from.length() > LONGEST_FROM) {
                    note("The portal user after \"as\" is empty or too long.");
                }
            }
        }

        private void dryRun(List<Token> words) {
            dryRun = true;
            if (!words.isEmpty()) {
                note("Words after \"dry-run\" mean nothing here. Put the profile's name first.");
            }
        }

        private void overrides(List<Token> words) {
            overrides = true;
            dryRun = true;
            if (!words.isEmpty()) {
                note("Words after \"overrides\" mean nothing here. Put the profile's name first.");
            }
        }

        private void checkAddress(String what, String address) {
            if (address.startsWith("@")) {
                note("A Slack name does not tell an address. Give one, as in: to ann@example.com");
            }
            EmailAddress.problem(address)
                    .ifPresent(wrong -> note("The " + what + " " + wrong + ": " + shortened(address)));
        }

        private void note(String words) {
            if (problem == null) {
                problem = words;
            }
        }

        private Command command() {
            String name = target == null ? "" : target;
            if (problem == null && name.isEmpty()) {
                note("The name of the profile is empty.");
            }
            if (problem == null && name.length() > LONGEST_TARGET) {
                note("That is too long for the name of a profile: " + LONGEST_TARGET + " characters are the limit.");
            }
            if (overrides && from != null) {
                note("\"as\" tries one From address, \"overrides\" all of them. Say one of the two.");
            }
            return problem == null
                    ? new Command.Test(name, recipient, from, dryRun, overrides)
                    : new Command.Malformed(problem);
        }

        private static String joined(List<Token> words) {
            List<String> texts = new ArrayList<>();
            words.forEach(word -> texts.add(word.text()));
            return String.join(" ", texts).strip();
        }

        private static String shortened(String text) {
            int length = text.codePointCount(0, text.length());
            return length <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, 79)) + "\u2026";
        }
    }
}
