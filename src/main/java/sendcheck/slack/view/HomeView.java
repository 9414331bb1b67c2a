package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sendcheck.remedy.Finding;
import sendcheck.report.Headline;
import sendcheck.settings.Module;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.TestRun;

/** App Home: every profile with its last test and buttons to test and to edit it. */
public final class HomeView {

    private static final int MOST_BLOCKS = 98;
    /** Beyond it, the buttons of a profile have no block of their own. */
    private static final int MOST_WITH_ALL_BUTTONS = 40;

    private HomeView() {}

    /**
     * @param latest the last run of each profile that was ever tested
     */
    public static View of(List<Module> modules, List<ProfileName> profiles, List<TestRun> latest) {
        Map<ProfileKey, TestRun> runs = new HashMap<>();
        latest.forEach(run -> runs.put(run.profile(), run));
        boolean isRoomy = profiles.size() + modules.size() / 2 <= MOST_WITH_ALL_BUTTONS;
        List<LayoutBlock> blocks = new ArrayList<>();
        for (Module module : modules) {
            blocks.add(Pieces.header(module.title()));
            List<ProfileName> own = profiles.stream()
                    .filter(profile -> profile.key().module().equals(module.key()))
                    .toList();
            own.forEach(profile -> blocks.addAll(row(profile, runs.get(profile.key()), isRoomy)));
            if (own.isEmpty()) {
                blocks.add(Pieces.section("No profiles yet."));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(Pieces.section("No modules yet."));
        }
        return View.builder()
                .type("home")
                .callbackId(ActionIds.HOME)
                .blocks(shown(blocks))
                .build();
    }

    private static List<LayoutBlock> row(ProfileName profile, @Nullable TestRun run, boolean isRoomy) {
        String value = ActionValues.start(new ActionValues.Start(profile.key(), null, null, false));
        String sign = run == null ? Signs.NEVER : Signs.of(run);
        String words = sign + "  " + Mrkdwn.bold(profile.title(), 150) + "\n" + last(run);
        ButtonElement test = Pieces.button("Test", ActionIds.START, value);
        return isRoomy
                ? List.of(Pieces.section(words), Pieces.actions(List.of(test, Buttons.editSettings(profile.key()))))
                : List.of(Pieces.section(words, test));
    }

    private static String last(@Nullable TestRun run) {
        if (run == null) {
            return "Never tested";
        }
        TestRun.Conclusion conclusion = run.conclusion();
        if (conclusion == null) {
            return "Being tested since " + Mrkdwn.moment(run.orderedAt());
        }
        Finding finding = conclusion.finding();
        String verdict = finding == null
                ? Headline.of(conclusion.report(), conclusion.recipient(), run.dryRun())
                : finding.title();
        return Mrkdwn.text(verdict, 350) + "  \u00B7  " + Mrkdwn.moment(conclusion.at());
    }

    private static List<LayoutBlock> shown(List<LayoutBlock> blocks) {
        if (blocks.size() <= MOST_BLOCKS) {
            return blocks;
        }
        List<LayoutBlock> shown = new ArrayList<>(blocks.subList(0, MOST_BLOCKS));
        shown.add(Pieces.section("There are more profiles than can be shown here; `/email-test` lists them."));
        return shown;
    }
}
