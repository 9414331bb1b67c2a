package sendcheck.remedy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The mail that a bounce returns: its headers and its text say nothing of why it was returned. */
final class ReturnedMail {

    private static final Pattern FIELD = Pattern.compile("(?i)(?:Return-Path|Received|Received-SPF|DKIM-Signature"
            + "|Authentication-Results|ARC-[A-Za-z-]+|X-[A-Za-z0-9-]+|Message-ID|From|To|Cc|Subject|Date|MIME-Version"
            + "|Content-[A-Za-z-]+|Reply-To|List-[A-Za-z-]+|References|In-Reply-To|Delivered-To|Sender|Auto-Submitted"
            + "|Thread-[A-Za-z]+|User-Agent|Feedback-ID):.*");

    private static final Pattern BEGIN = Pattern.compile(
            "(?i)-{2,}.{0,40}(?:original message|copy of (?:the|your) message|original headers|message header).*"
                    + "|original message headers:.*|content-type:\\s?(?:message/rfc822|text/rfc822-headers).*"
                    + "|(?:Received|Received-SPF|DKIM-Signature|Authentication-Results|ARC-[A-Za-z-]+|Return-Path"
                    + "|X-[A-Za-z0-9-]{2,40}):\\s.*");

    private ReturnedMail() {}

    /** The text without it, and without the headers of the bounce itself; unless nothing is left then. */
    static String cutFrom(String text) {
        List<String> lines = text.strip().lines().toList();
        int from = ownHeaders(lines);
        int until = IntStream.range(from, lines.size())
                .filter(index -> begins(lines, index))
                .findFirst()
                .orElse(lines.size());
        String left = String.join("\n", lines.subList(from, until));
        return left.isBlank() ? text : left;
    }

    /** Where they end; a single line that looks like a header is none. */
    private static int ownHeaders(List<String> lines) {
        int end = 0;
        int fields = 0;
        while (end < lines.size() && (isField(lines, end) || (fields > 0 && isFolded(lines, end)))) {
            fields += isField(lines, end) ? 1 : 0;
            end++;
        }
        return fields > 1 ? end : 0;
    }

    private static boolean begins(List<String> lines, int index) {
        return BEGIN.matcher(lines.get(index)).matches()
                || (isField(lines, index) && index + 1 < lines.size() && isField(lines, index + 1));
    }

    private static boolean isField(List<String> lines, int index) {
        return FIELD.matcher(lines.get(index)).matches();
    }

    private static boolean isFolded(List<String> lines, int index) {
        String line = lines.get(index);
        return !line.isBlank() && Character.isWhitespace(line.charAt(0));
    }
}
