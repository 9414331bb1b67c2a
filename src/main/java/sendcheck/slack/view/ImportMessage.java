package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import sendcheck.catalog.OverridesDelta;
import sendcheck.catalog.OverridesReading;
import sendcheck.settings.ProfileKey;

/** What came of an import, for the direct message of someone whose modal is not open any more. */
public final class ImportMessage {

    private static final int MOST_PROBLEMS = 20;

    private ImportMessage() {}

    public static Message of(ProfileKey profile, ImportOutcome outcome) {
        String name = Mrkdwn.code(profile.toString(), 100);
        String nothing = " *No From addresses were imported* into " + name;
        return switch (outcome) {
            case ImportOutcome.Imported(OverridesDelta delta, int others) ->
                message(
                        Signs.GOOD + " *The From addresses were imported* into " + name + ".",
                        List.of(Pieces.section(ImportWords.delta(delta, others))));
            case ImportOutcome.Planned(var plan, OverridesDelta delta, int others, var changedMeanwhile)
            when delta.isEmpty() ->
                message(
                        Signs.GOOD + " The file for " + name + " holds nothing new: everything in it is there already."
                                + ImportWords.others(others),
                        List.of());
            case ImportOutcome.Planned(var plan, OverridesDelta delta, int others, boolean changedMeanwhile) ->
                message(
                        Signs.WARNING + nothing
                                + (changedMeanwhile ? ": someone else has changed the list meanwhile, and" : ", since")
                                + " the form is not open any more. Import the file again. It would change:",
                        List.of(Pieces.section(ImportWords.delta(delta, others))));
            case ImportOutcome.Unusable(OverridesReading.Bad bad) ->
                message(Signs.BAD + nothing + ". " + ImportWords.count(bad), ImportWords.problems(bad, MOST_PROBLEMS));
            case ImportOutcome.Failed(String words) ->
                message(Signs.WARNING + nothing + ". " + Mrkdwn.text(words, 2_000), List.of());
        };
    }

    private static Message message(String words, List<LayoutBlock> more) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(words));
        blocks.addAll(more);
        return new Message(words, blocks);
    }
}
