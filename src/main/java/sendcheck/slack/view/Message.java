package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message to post or to edit.
 *
 * @param text what notifications and screen readers say, safe mrkdwn, 1 to 3,900 characters
 * @param blocks 1 to 50
 */
public record Message(String text, List<LayoutBlock> blocks) {

    public Message {
        blocks = List.copyOf(blocks);
        if (text.isBlank() || text.length() > 3_900 || blocks.isEmpty() || blocks.size() > 50) {
            throw new IllegalArgumentException("Slack takes no message of this size");
        }
    }
}
