package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import sendcheck.command.Command;
import sendcheck.settings.ProfileName;

/** A button for each profile that may be meant; a click starts its test. */
final class StartButtons {

    private static final int IN_A_BLOCK = 5;
    private static final int MOST = 50;

    private StartButtons() {}

    /**
     * @param typed whose options the buttons keep
     */
    static List<LayoutBlock> of(List<ProfileName> profiles, Command.Test typed) {
        List<ButtonElement> buttons = new ArrayList<>();
        for (ProfileName profile : profiles.subList(0, Math.min(MOST, profiles.size()))) {
            var start = new ActionValues.Start(
                    profile.key(), typed.recipient(), typed.from(), typed.dryRun(), typed.overrides());
            buttons.add(Pieces.button(
                    profile.fullTitle(), ActionIds.start(buttons.size() % IN_A_BLOCK), ActionValues.start(start)));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += IN_A_BLOCK) {
            blocks.add(Pieces.actions(buttons.subList(from, Math.min(from + IN_A_BLOCK, buttons.size()))));
        }
        if (profiles.size() > MOST) {
            blocks.add(Pieces.facts(List.of("and " + (profiles.size() - MOST) + " more; type a longer name")));
        }
        return blocks;
    }
}
