package sendcheck.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import java.util.ArrayList;
import java.util.List;
import sendcheck.editing.Merge;
import sendcheck.editing.Typed;
import sendcheck.settings.Problem.Field;

/** Shows what others changed while someone was typing, and asks which texts are to stand. */
public final class ConflictModal {

    /** Values of a choice. */
    public static final String MINE = "mine";

    public static final String THEIRS = "theirs";

    private static final int MOST_ROWS = 15;

    private ConflictModal() {}

    /** @param screen of the form, begun from what is kept now */
    public static View of(FormScreen screen, Typed typed) {
        Merge merge = typed.merge();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(Signs.WARNING + " *Nothing is saved yet.* While you were typing, the settings of "
                + Mrkdwn.bold(typed.kept().profile().fullTitle(), 150) + " were changed:"));
        blocks.addAll(Packed.rows(
                typed.since().stream().limit(MOST_ROWS).map(ChangeWords::change).toList(), 6_000, "changes"));
        merge.contested().forEach(field -> blocks.add(choice(field, merge)));
        blocks.add(FormBlocks.sendTest(screen));
        blocks.add(Pieces.section(
                merge.contested().isEmpty()
                        ? "You changed other fields. Save to keep both, or go back and look at the form."
                        : "What only one of you changed is kept. Save, or go back and look at the form."));
        blocks.add(Pieces.actions(List.of(Pieces.button("Back to the form", ActionIds.FORM_BACK, FormIds.YES))));
        return View.builder()
                .type("modal")
                .callbackId(ActionIds.SETTINGS_CONFLICT)
                .privateMetadata(screen.metadata())
                .title(SettingsForm.title("Changed meanwhile"))
                .submit(ViewSubmit.builder().type("plain_text").text("Save").build())
                .close(SettingsForm.close("Cancel"))
                .blocks(blocks)
                .build();
    }

    private static LayoutBlock choice(Field field, Merge merge) {
        OptionObject mine = option(MINE, "Yours: " + shown(field, merge.mine().get(field)));
        OptionObject theirs =
                option(THEIRS, "Theirs: " + shown(field, merge.theirs().get(field)));
        return InputBlock.builder()
                .blockId(FormIds.FIELD + field.name())
                .label(Pieces.plain(field.label(), 75))
                .element(RadioButtonsElement.builder()
                        .actionId(FormIds.action(field, 0))
                        .options(List.of(mine, theirs))
                        .initialOption(mine)
                        .build())
                .build();
    }

    private static OptionObject option(String value, String words) {
        return OptionObject.builder()
                .value(value)
                .text(Pieces.plain(PlainText.cut(words, 74, Character::toString), 75))
                .build();
    }

    private static String shown(Field field, String text) {
        return ChangeWords.plain(field, text);
    }
}
