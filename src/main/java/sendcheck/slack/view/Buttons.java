package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Submission;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.RunId;
import sendcheck.testrun.TestRun;

/** The buttons that a message offers, by what its run has come to. */
final class Buttons {

    private Buttons() {}

    /** Of a run that has ended. */
    static LayoutBlock of(TestRun run) {
        List<ButtonElement> buttons = new ArrayList<>();
        TestRun.Arrival arrival = run.arrival();
        if (isArrivalAsked(run)) {
            if (arrival == null || !arrival.arrived()) {
                buttons.add(Pieces.primary("It arrived", ActionIds.ARRIVED, ActionValues.run(run.id())));
            }
            if (arrival == null || arrival.arrived()) {
                buttons.add(Pieces.button("Not yet", ActionIds.NOT_YET, ActionValues.run(run.id())));
            }
        }
        TestRun.Conclusion conclusion = run.conclusion();
        if (conclusion != null
                && conclusion.finding() != null
                && conclusion.finding().asksToConnect()) {
            buttons.add(connect(run.profile()));
        }
        buttons.add(runAgain(run.id()));
        buttons.add(edit(run));
        if (run.occasion() instanceof Occasion.Saved(long version)) {
            buttons.add(undo(run.profile(), version));
        }
        buttons.add(Pieces.button("Transcript", ActionIds.TRANSCRIPT, ActionValues.run(run.id())));
        return Pieces.actions(buttons);
    }

    /** A message is on its way, or may be, and the probe mailbox does not tell whether it arrives. */
    static boolean isArrivalAsked(TestRun run) {
        TestRun.Conclusion conclusion = run.conclusion();
        return conclusion != null
                && !run.dryRun()
                && conclusion.report().verdict() != Verdict.FAILED
                && !conclusion.report().isGivenUp()
                && !conclusion.report().isArrivalAwaited()
                && !conclusion.report().isArrivalSeen();
    }

    static ButtonElement connect(ProfileKey profile) {
        return Pieces.primary("Connect Microsoft account", ActionIds.CONNECT, ActionValues.profile(profile));
    }

    static ButtonElement disconnect(ProfileKey profile) {
        return Pieces.button("Disconnect", ActionIds.DISCONNECT, ActionValues.profile(profile));
    }

    static ButtonElement runAgain(RunId run) {
        return Pieces.button("Run again", ActionIds.RUN_AGAIN, ActionValues.run(run));
    }

    /** @param version of the profile that the change led to */
    static ButtonElement undo(ProfileKey profile, long version) {
        return Pieces.button("Undo", ActionIds.UNDO, ActionValues.change(new ActionValues.Change(profile, version)));
    }

    /** Begins with what the run found to work, where it found something. */
    private static ButtonElement edit(TestRun run) {
        return Optional.ofNullable(run.conclusion()).stream()
                .flatMap(conclusion -> conclusion.report().proposals().stream())
                .findFirst()
                .map(proposal -> editSettings(run.profile(), proposal.submission()))
                .orElseGet(() -> editSettings(run.profile()));
    }

    static ButtonElement editSettings(ProfileKey profile) {
        return Pieces.button("Edit settings", ActionIds.EDIT_SETTINGS, ActionValues.profile(profile));
    }

    /** Edits the settings beginning with values that were seen to work. */
    static ButtonElement editSettings(ProfileKey profile, Submission proposal) {
        return Pieces.primary(
                "Edit settings", ActionIds.EDIT_SETTINGS, ActionValues.edit(new ActionValues.Edit(profile, proposal)));
    }
}
