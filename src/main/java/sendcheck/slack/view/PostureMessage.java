package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import sendcheck.posture.DomainPosture;

/** In the thread: what the From domain publishes of itself, as advice that has no part in the verdict. */
public final class PostureMessage {

    private PostureMessage() {}

    public static Message of(DomainPosture posture) {
        String title = "Domain of the From address: " + Mrkdwn.bold(posture.domain(), 270);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(title));
        List<String> rows = posture.remarks().stream().map(PostureMessage::row).toList();
        blocks.addAll(Packed.rows(rows, 6_000, "remarks"));
        blocks.add(Pieces.facts(List.of("advice; it has no part in the result of the test")));
        return new Message(title, blocks);
    }

    private static String row(DomainPosture.Remark remark) {
        return sign(remark.level()) + "  *" + remark.topic().title() + "*  " + Mrkdwn.text(remark.text(), 900);
    }

    private static String sign(DomainPosture.Level level) {
        return switch (level) {
            case GOOD -> Signs.GOOD;
            case ADVICE -> Signs.ADVICE;
            case UNKNOWN -> Signs.UNKNOWN;
        };
    }
}
