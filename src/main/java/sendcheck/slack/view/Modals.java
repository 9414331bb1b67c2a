package sendcheck.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes that modals are made of. */
final class Modals {

    private static final int TITLE = 24;

    private Modals() {}

    /**
     * A modal.
     *
     * @param submit label of the button that sends it; null: there is none
     */
    static View modal(
            String callbackId, String metadata, String title, @Nullable String submit, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(callbackId)
                .privateMetadata(metadata)
                .title(title(title))
                .submit(
                        submit == null
                                ? null
                                : ViewSubmit.builder()
                                        .type("plain_text")
                                        .text(submit)
                                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(submit == null ? "Close" : "Cancel")
                        .build())
                .blocks(blocks)
                .build();
    }

    private static ViewTitle title(String outside) {
        String line = PlainText.line(outside, TITLE);
        return ViewTitle.builder()
                .type("plain_text")
                .text(line.length() > TITLE ? line.substring(0, TITLE) : line)
                .build();
    }

    /**
     * An input whose block and element have the same name.
     *
     * @param hint null: none
     */
    static LayoutBlock input(String id, String label, @Nullable String hint, boolean optional, BlockElement element) {
        return InputBlock.builder()
                .blockId(id)
                .label(Pieces.plain(label, 150))
                .hint(hint == null ? null : Pieces.plain(hint, 150))
                .optional(optional)
                .element(element)
                .build();
    }

    /** @param initial what stands in it; empty: nothing */
    static BlockElement text(String id, int most, String initial) {
        return PlainTextInputElement.builder()
                .actionId(id)
                .maxLength(most)
                .initialValue(initial.isEmpty() ? null : initial)
                .build();
    }
}
