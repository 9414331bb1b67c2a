package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import java.util.Set;
import sendcheck.editing.Form;
import sendcheck.editing.Kept;
import sendcheck.settings.Problem;

/**
 * The modal in which the settings of a profile are edited.
 *
 * @param form what stands in it
 * @param problems what is said beside the fields
 * @param required whether missing values are told too, as after a try to use the form
 * @param notes what it says of itself
 */
public record SettingsForm(
        FormScreen screen, Kept kept, Form form, List<Problem> problems, boolean required, List<FormNote> notes) {

    private static final int TITLE = 24;

    public SettingsForm {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** As it is opened. */
    public SettingsForm(FormScreen screen, Kept kept, Form form, List<Problem> problems, List<FormNote> notes) {
        this(screen, kept, form, problems, false, notes);
    }

    public View view() {
        Set<String> asked = screen.confirmed();
        return View.builder()
                .type("modal")
                .callbackId(ActionIds.SETTINGS_FORM)
                .privateMetadata(screen.metadata())
                .notifyOnClose(true)
                .title(title(kept.profile().title()))
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(asked.isEmpty() ? "Save" : "Save anyway")
                        .build())
                .close(close("Cancel"))
                .blocks(blocks())
                .build();
    }

    static ViewTitle title(String outside) {
        String line = PlainText.line(outside, TITLE);
        return ViewTitle.builder()
                .type("plain_text")
                .text(line.length() > TITLE ? line.substring(0, TITLE) : line)
                .build();
    }

    static ViewClose close(String words) {
        return ViewClose.builder().type("plain_text").text(words).build();
    }

    private List<LayoutBlock> blocks() {
        return new FormBlocks(this).all();
    }
}
