package sendcheck.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code [<profile>]}, {@code log <profile>}, {@code overrides <profile>}, {@code modules}, {@code export [<module>] [json|csv]} and {@code help}. Immutable, safe for many threads. */
public final class SettingsCommandParser {

    private SettingsCommandParser() {}

    /** What the text after {@code /email-settings} asks for, as the chat delivers it; every text has an answer. */
    public static SettingsCommand parse(String text) {
        Optional<List<Token>> tokens = Tokenizer.tokens(SlackMarkup.typed(text));
        return tokens.map(SettingsCommandParser::command)
                .orElseGet(() -> new SettingsCommand.Malformed(
                        "A quotation mark is not closed. Put one on each side of the name, as in \"Portal Email\"."));
    }

    private static SettingsCommand command(List<Token> words) {
        if (words.isEmpty()) {
            return new SettingsCommand.List();
        }
        Token first = words.get(0);
        List<Token> rest = words.subList(1, words.size());
        if (rest.isEmpty() && first.isHelp()) {
            return new SettingsCommand.Help();
        }
        return switch (first.quoted() ? "" : first.text().toLowerCase(Locale.ROOT)) {
            case "log" -> named("log", rest, SettingsCommand.Log::new);
            case "overrides" -> named("overrides", rest, SettingsCommand.Overrides::new);
            case "export" -> export(rest);
            case "modules" ->
                rest.isEmpty()
                        ? new SettingsCommand.Modules()
                        : new SettingsCommand.Malformed("Words after \"modules\" mean nothing here.");
            default -> named("", words, SettingsCommand.Edit::new);
        };
    }

    private static SettingsCommand export(List<Token> words) {
        boolean tables = !words.isEmpty() && words.getLast().is("csv");
        boolean format = tables || (!words.isEmpty() && words.getLast().is("json"));
        List<Token> module = format ? words.subList(0, words.size() - 1) : words;
        return module.isEmpty()
                ? new SettingsCommand.Export(null, tables)
                : named("export", module, name -> new SettingsCommand.Export(name, tables));
    }

    private static SettingsCommand named(String word, List<Token> words, Function<String, SettingsCommand> command) {
        String name =
                words.stream().map(Token::text).collect(Collectors.joining(" ")).strip();
        if (name.isEmpty()) {
            return new SettingsCommand.Malformed(
                    word.isEmpty()
                            ? "The name of the profile is empty."
                            : "After \"" + word + "\" the name of a profile is missing, as in: " + word + " portal");
        }
        return name.length() > CommandParser.LONGEST_TARGET
                ? new SettingsCommand.Malformed("That is too long for the name of a profile: "
                        + CommandParser.LONGEST_TARGET + " characters are the limit.")
                : command.apply(name);
    }
}
