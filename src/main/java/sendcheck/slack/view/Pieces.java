package sendcheck.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;

/** The few shapes that all messages are made of; texts are safe mrkdwn already, unless plain. */
final class Pieces {

    private Pieces() {}

    static LayoutBlock section(String mrkdwn) {
        return SectionBlock.builder().text(mrkdwn(mrkdwn)).build();
    }

    static LayoutBlock section(String mrkdwn, BlockElement accessory) {
        return SectionBlock.builder().text(mrkdwn(mrkdwn)).accessory(accessory).build();
    }

    /** Facts in small grey letters, a dot between them. */
    static LayoutBlock facts(List<String> facts) {
        return ContextBlock.builder()
                .elements(List.of(mrkdwn(String.join("  \u00B7  ", facts))))
                .build();
    }

    static LayoutBlock header(String outside) {
        return HeaderBlock.builder().text(plain(outside, 150)).build();
    }

    static LayoutBlock actions(List<? extends BlockElement> buttons) {
        return ActionsBlock.builder().elements(List.copyOf(buttons)).build();
    }

    static ButtonElement button(String outside, String actionId, String value) {
        return ButtonElement.builder()
                .text(plain(outside, 75))
                .actionId(actionId)
                .value(value)
                .build();
    }

    static ButtonElement primary(String outside, String actionId, String value) {
        ButtonElement button = button(outside, actionId, value);
        button.setStyle("primary");
        return button;
    }

    static PlainTextObject plain(String outside, int max) {
        return PlainTextObject.builder().text(PlainText.line(outside, max)).build();
    }

    private static MarkdownTextObject mrkdwn(String text) {
        return MarkdownTextObject.builder().text(text).build();
    }
}
