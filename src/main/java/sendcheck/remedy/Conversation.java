package sendcheck.remedy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A conversation with a mail server as swaks, telnet and the libraries record it; its last refusal counts that was not made
 * good afterwards. */
final class Conversation {

    private static final Pattern REPLY =
            Pattern.compile("\\s{0,8}(?:[^\\n]{0,60}?(?:\\bS:|SERVER -> CLIENT:|<<<|<[-~*=]{1,3}))?"
                    + "\\s{0,4}([2-5][0-9]{2})([- ]|$)(.*)");

    /** Follows from a refusal before it. */
    private static final Pattern CONSEQUENCE =
            Pattern.compile("(?i)no valid recipients|need (?:rcpt|mail)|valid rcpt command must|rcpt first");

    private static final Pattern NOT_SERVER =
            Pattern.compile("(?i)\\s*(?:$|C:|CLIENT|[-~=]>|>>>|\\*\\*\\*|===|DEBUG|\\*?Connection closed"
                    + "|at |Caused by|[\\w.]{1,200}(?:Exception|Error)\\b|(?:QUIT|RSET|NOOP|DATA|STARTTLS)\\s*$"
                    + "|(?:MAIL FROM|RCPT TO|EHLO|HELO|AUTH)\\b).*");

    private static final int MOST_WRAPPED = 3;

    private Conversation() {}

    /** A line with a number, or another line. */
    private record Line(int code, boolean goesOn, String text) {

        static Line of(String written) {
            Matcher reply = REPLY.matcher(written);
            return reply.matches()
                    ? new Line(
                            Integer.parseInt(reply.group(1)),
                            reply.group(2).equals("-"),
                            written.substring(reply.start(1)))
                    : new Line(0, false, written);
        }

        boolean refuses() {
            return code >= 400;
        }
    }

    /** Empty when it is no conversation, or nothing was refused. */
    static Optional<Quote> outcome(String text) {
        List<Line> lines = text.lines().map(Line::of).toList();
        boolean conversation = lines.stream().anyMatch(line -> line.code() >= 200 && line.code() < 400);
        List<Integer> refusals = IntStream.range(0, lines.size())
                .filter(index -> conversation && lines.get(index).refuses())
                .boxed()
                .toList();
        Course course = Course.of(lines.stream().map(Line::code).toList());
        List<Integer> lasting = refusals.stream()
                .filter(index -> !course.madeGood(index, lines.get(index).code()))
                .toList();
        return refusals.isEmpty() || !lasting.isEmpty()
                ? lastOf(lasting, lines)
                : Optional.of(end(lines, course, text));
    }

    private static Optional<Quote> lastOf(List<Integer> refusals, List<Line> lines) {
        return refusals.stream()
                .filter(index -> !CONSEQUENCE.matcher(lines.get(index).text()).find())
                .reduce((first, second) -> second)
                .or(() -> refusals.stream().findFirst())
                .map(index -> Quote.marked(null, reply(lines, index), greeting(lines)));
    }

    private static Quote end(List<Line> lines, Course course, String text) {
        return course.taken() < 0
                ? Quote.reached(null, Notice.AGREED, text)
                : SetAside.taken(null, lines.get(course.taken()).text());
    }

    private static String reply(List<Line> lines, int last) {
        int first = last;
        while (first > 0
                && lines.get(first - 1).goesOn()
                && lines.get(first - 1).code() == lines.get(last).code()) {
            first--;
        }
        String wrapped = lines.stream()
                .skip(last + 1L)
                .limit(MOST_WRAPPED)
                .takeWhile(line ->
                        line.code() == 0 && !NOT_SERVER.matcher(line.text()).matches())
                .map(Line::text)
                .collect(Collectors.joining("\n"));
        return lines.subList(first, last + 1).stream().map(Line::text).collect(Collectors.joining("\n")) + "\n"
                + wrapped;
    }

    private static String greeting(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.code() == 220)
                .map(Line::text)
                .findFirst()
                .orElse("");
    }
}
