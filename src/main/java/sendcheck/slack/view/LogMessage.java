package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import sendcheck.editing.Reversal;
import sendcheck.editing.SettingsChange;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;

/** Who changed what in the settings of a profile, and the buttons that bring back what was there before. */
public final class LogMessage {

    private static final int A_PAGE = 10;

    private LogMessage() {}

    /** A button that shows the latest changes of a profile. */
    static ButtonElement open(String words, ProfileKey profile) {
        return Pieces.button(
                words,
                ActionIds.OLDER_CHANGES,
                ActionValues.change(new ActionValues.Change(profile, ActionValues.LATEST)));
    }

    /** @param changes all of them, or those before the ones that were shown already; latest first */
    public static Message of(ProfileName profile, List<SettingsChange> changes) {
        return of(profile, changes, false);
    }

    /** The same for a profile that is out of use: it is headed by that, and nothing can be restored. */
    public static Message ofArchived(ProfileName profile, List<SettingsChange> changes) {
        return of(profile, changes, true);
    }

    private static Message of(ProfileName profile, List<SettingsChange> changes, boolean isArchived) {
        String head = isArchived
                ? Signs.WARNING + " This profile is archived; it can be brought back in `/email-settings modules`.\n"
                : "";
        String title = Mrkdwn.bold(profile.fullTitle(), 150);
        if (changes.isEmpty()) {
            String nothing = head + "The settings of " + title + " have not been changed since they were set up.";
            return new Message(nothing, List.of(Pieces.section(nothing)));
        }
        String words = head + "Changes in the settings of " + title + ", latest first";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(words));
        changes.stream()
                .limit(A_PAGE)
                .map(change -> isArchived ? Pieces.section(ChangeWords.change(change)) : row(profile.key(), change))
                .forEach(blocks::add);
        int more = changes.size() - A_PAGE;
        if (more > 0) {
            String next = value(profile.key(), changes.get(A_PAGE - 1));
            blocks.add(Pieces.actions(
                    List.of(Pieces.button("Older changes (" + more + ")", ActionIds.OLDER_CHANGES, next))));
        }
        blocks.add(Pieces.facts(List.of(
                isArchived
                        ? "Passwords and other secrets are not in the log."
                        : "Restore brings back what stood there before a change. Passwords and other"
                                + " secrets are not in the log and stay as they are.")));
        return new Message(words, blocks);
    }

    private static LayoutBlock row(ProfileKey profile, SettingsChange change) {
        String words = ChangeWords.change(change);
        return change.isReversible() ? Pieces.section(words, restore(profile, change)) : Pieces.section(words);
    }

    private static ButtonElement restore(ProfileKey profile, SettingsChange change) {
        ButtonElement button = Pieces.button("Restore", ActionIds.RESTORE, value(profile, change));
        button.setConfirm(ConfirmationDialogObject.builder()
                .title(Pieces.plain("Bring back the former settings?", 100))
                .text(Pieces.plain(
                        "The settings become what they were before this change; what was changed later is undone as"
                                + " well. Secrets stay as they are now.",
                        300))
                .confirm(Pieces.plain("Restore", 30))
                .deny(Pieces.plain("Cancel", 30))
                .build());
        return button;
    }

    private static String value(ProfileKey profile, SettingsChange change) {
        return ActionValues.change(new ActionValues.Change(profile, change.version()));
    }

    /** What became of <em>Restore</em>. */
    public static Message restored(ProfileName profile, Reversal reversal) {
        return switch (reversal) {
            case Reversal.Done(SettingsChange change) -> done(profile, change);
            case Reversal.NothingLeft() -> plain("The settings stand as they did before this change already.");
            case Reversal.Overtaken overtaken -> busy();
            case Reversal.Impossible() -> busy();
        };
    }

    private static Message done(ProfileName profile, SettingsChange change) {
        String words = Signs.GOOD + " The former settings of " + Mrkdwn.bold(profile.fullTitle(), 150) + " are back.";
        return new Message(
                words,
                List.of(
                        Pieces.section(words + "\n" + ChangeWords.differences(change.differences())),
                        Pieces.actions(List.of(
                                Buttons.undo(profile.key(), change.version()),
                                Pieces.button(
                                        "Send test email",
                                        ActionIds.START,
                                        ActionValues.start(
                                                new ActionValues.Start(profile.key(), null, null, false)))))));
    }

    private static Message busy() {
        return SettingsAnswers.problem(
                "Nothing was restored, because the settings are being changed just now, or this change is not"
                        + " in the log. Look at the log again.");
    }

    private static Message plain(String words) {
        return new Message(words, List.of(Pieces.section(words)));
    }
}
