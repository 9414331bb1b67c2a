package sendcheck.remedy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a mail server's log about its tries to hand on a mail. */
final class Attempts {

    /** Postfix and sendmail: the mail's own number, the recipient as it stands there, and how it ended. */
    private static final Pattern LINE = Pattern.compile(
            "^[^\\n]{0,200}?(?:\\b([0-9A-Za-z]{2,20}): )?\\bto=([^\\s,]{1,320}),"
                    + "[^\\n]{0,1000}?\\b(?:status=|stat=)(deferred|sent)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Exim: {@code ==} put off, {@code =>} delivered. */
    private static final Pattern EXIM = Pattern.compile(
            "^[^\\n]{0,80}?\\b([0-9A-Za-z]{3,6}(?:-[0-9A-Za-z]{2,12}){0,2}) (==|[=-]>) <?([^\\s<>]{1,320})");

    private Attempts() {}

    /** One line, taken apart. */
    private record Attempt(String mailAndRecipient, boolean delivered) {}

    /** The text without the tries of a mail that reached the same recipient later. */
    static String withoutSettled(String text) {
        List<String> lines = text.lines().toList();
        Set<String> reached = new HashSet<>();
        Deque<String> left = new ArrayDeque<>();
        for (int index = lines.size() - 1; index >= 0; index--) {
            Attempt attempt = attempt(lines.get(index));
            if (attempt != null && attempt.delivered()) {
                reached.add(attempt.mailAndRecipient());
            }
            if (attempt == null || attempt.delivered() || !reached.contains(attempt.mailAndRecipient())) {
                left.addFirst(lines.get(index));
            }
        }
        return left.size() == lines.size() ? text : String.join("\n", left);
    }

    private static @Nullable Attempt attempt(String line) {
        Matcher found = LINE.matcher(line);
        if (found.find()) {
            return new Attempt(
                    found.group(1) + " " + found.group(2), found.group(3).equalsIgnoreCase("sent"));
        }
        Matcher exim = EXIM.matcher(line);
        return exim.find()
                ? new Attempt(
                        exim.group(1) + " " + exim.group(3), !exim.group(2).equals("=="))
                : null;
    }
}
