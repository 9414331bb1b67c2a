package sendcheck.smtp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Reply;
import sendcheck.settings.Redaction;

/** Makes a {@link Reply} of the lines of a complete one; codes are taken from the last line, as its meaning is there. */
final class ReplyParser {

    /** RFC 3463 section 2; the class repeats the first digit of the code. */
    private static final Pattern ENHANCED = Pattern.compile("([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?:\\s+|$)");

    private ReplyParser() {}

    static Reply parse(String command, List<String> lines, Redaction redaction) {
        String last = lines.get(lines.size() - 1);
        int code = Integer.parseInt(last.substring(0, 3));
        return new Reply(
                command,
                code,
                enhanced(lines, code),
                lines.stream()
                        .map(line -> Printable.of(text(redaction.clean(behindCode(line)), code)))
                        .toList());
    }

    private static @Nullable String enhanced(List<String> lines, int code) {
        return lines.stream()
                .map(ReplyParser::afterCode)
                .flatMap(text -> enhanced(text, code))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> enhanced(String text, int code) {
        Matcher matcher = ENHANCED.matcher(text);
        return matcher.lookingAt() && text.charAt(0) - '0' == code / 100 ? Stream.of(matcher.group(1)) : Stream.empty();
    }

    private static String text(String cleaned, int code) {
        String text = cleaned.strip();
        Matcher matcher = ENHANCED.matcher(text);
        return matcher.lookingAt() && text.charAt(0) - '0' == code / 100 ? text.substring(matcher.end()) : text;
    }

    /** What follows the code and its separator. */
    static String afterCode(String line) {
        return behindCode(line).strip();
    }

    /** With the space at its ends, which may be a part of what must be hidden. */
    private static String behindCode(String line) {
        return line.length() > 4 ? line.substring(4) : "";
    }
}
