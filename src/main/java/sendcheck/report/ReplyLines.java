package sendcheck.report;

import java.util.ArrayList;
import java.util.List;
import sendcheck.diagnosis.Reply;

/** A reply as it stood on the wire: code and enhanced code before each line (RFC 5321 section 4.2.1). */
final class ReplyLines {

    private ReplyLines() {}

    static List<String> of(Reply reply) {
        String enhanced = reply.enhanced() == null ? "" : reply.enhanced() + " ";
        List<String> lines = new ArrayList<>();
        int last = reply.lines().size() - 1;
        for (int i = 0; i <= last; i++) {
            lines.add((reply.code()
                            + (i == last ? " " : "-")
                            + enhanced
                            + reply.lines().get(i))
                    .strip());
        }
        return lines.isEmpty() ? List.of(reply.quoted()) : List.copyOf(lines);
    }
}
