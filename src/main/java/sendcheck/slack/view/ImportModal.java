package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import sendcheck.catalog.OverridesDelta;
import sendcheck.catalog.OverridesReading;

/** The way of a file of overrides: chosen, read, agreed to, imported. */
public final class ImportModal {

    /** Option of {@link ManageIds#WHOLE}. */
    public static final String WHOLE = "whole";

    private static final String PART = "part";
    private static final String TITLE = "Import CSV";
    private static final int MOST_PROBLEMS = 60;

    private ImportModal() {}

    /** A file is to be chosen. */
    public static View choose(OverridesModal.State state) {
        return Modals.modal(
                ManageIds.IMPORT_FORM,
                state.metadata(),
                TITLE,
                "Check the file",
                List.of(
                        Pieces.section(
                                "A table with the columns `portal_user` and `address`, as a spreadsheet saves it"
                                        + " under the name *CSV UTF-8*. With the columns `module` and `profile` in it, as in the"
                                        + " export of everything, only the lines of this profile count. Nothing changes before you agree to it."),
                        Modals.input(
                                ManageIds.FILE,
                                "CSV file",
                                null,
                                false,
                                FileInputElement.builder()
                                        .actionId(ManageIds.FILE)
                                        .filetypes(List.of("csv", "tsv", "txt"))
                                        .maxFiles(1)
                                        .build()),
                        Modals.input(ManageIds.WHOLE, "Users who are not in the file", null, false, whole())));
    }

    private static RadioButtonsElement whole() {
        OptionObject keep = option("Stay as they are", PART);
        return RadioButtonsElement.builder()
                .actionId(ManageIds.WHOLE)
                .options(List.of(keep, option("Lose their address: the file is the whole list", WHOLE)))
                .initialOption(keep)
                .build();
    }

    private static OptionObject option(String words, String value) {
        return OptionObject.builder().text(Pieces.plain(words, 75)).value(value).build();
    }

    /**
     * It takes a moment.
     *
     * @param name by which the modal is found again, its {@code external_id}
     */
    public static View busy(String name, String words) {
        View view =
                Modals.modal(ManageIds.IMPORT, "", TITLE, null, List.of(Pieces.section(Signs.RUNNING + " " + words)));
        view.setExternalId(name);
        return view;
    }

    public static View of(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Planned(var plan, var delta, int others, boolean changedMeanwhile) ->
                plan(plan, delta, others, changedMeanwhile);
            case ImportOutcome.Imported(var delta, int others) -> done(delta, others);
            case ImportOutcome.Unusable(var bad) -> problems(bad);
            case ImportOutcome.Failed(String words) -> failed(words);
        };
    }

    /**
     * What the file would change.
     *
     * @param others as in {@link ImportOutcome.Planned}
     */
    public static View plan(ImportPlan plan, OverridesDelta delta, int others, boolean changedMeanwhile) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (changedMeanwhile) {
            blocks.add(Pieces.section(Signs.WARNING
                    + " Someone else has changed the list meanwhile, so nothing was imported. This is what the file would"
                    + " change now."));
        }
        blocks.add(Pieces.section(
                delta.isEmpty()
                        ? "The file holds nothing new: everything in it is there already." + ImportWords.others(others)
                        : ImportWords.delta(delta, others)));
        return Modals.modal(ManageIds.IMPORT_PLAN, plan.metadata(), TITLE, delta.isEmpty() ? null : "Import", blocks);
    }

    /** The file cannot be used. */
    public static View problems(OverridesReading.Bad bad) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(Signs.BAD + " *Nothing was imported.* " + ImportWords.count(bad)));
        blocks.addAll(ImportWords.problems(bad, MOST_PROBLEMS));
        return Modals.modal(ManageIds.IMPORT, "", TITLE, null, blocks);
    }

    /**
     * It is done.
     *
     * @param others as in {@link ImportOutcome.Imported}
     */
    public static View done(OverridesDelta delta, int others) {
        return Modals.modal(
                ManageIds.IMPORT,
                "",
                TITLE,
                null,
                List.of(Pieces.section(Signs.GOOD + " *Imported*"), Pieces.section(ImportWords.delta(delta, others))));
    }

    /** @param words whole sentences without mrkdwn */
    public static View failed(String words) {
        return Modals.modal(
                ManageIds.IMPORT,
                "",
                TITLE,
                null,
                List.of(Pieces.section(Signs.WARNING + " *Nothing was imported.* " + Mrkdwn.text(words, 2_000))));
    }
}
