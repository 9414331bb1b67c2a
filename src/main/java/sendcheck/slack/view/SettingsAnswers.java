package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sendcheck.editing.Reversal;
import sendcheck.editing.SettingsChange;
import sendcheck.report.MailDraft;
import sendcheck.settings.Delivery;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.TestRun;

/** What is said privately about settings. */
public final class SettingsAnswers {

    private static final String HELP = "`/email-settings` edits the email settings and says who changed what.";

    private static final String LINES = """
            `/email-settings`  all profiles, with how they stand
            `/email-settings portal`  edit the settings of that profile
            `/email-settings log portal`  who changed what; bring back what was there before
            `/email-settings overrides portal`  From addresses of portal users
            `/email-settings modules`  add, rename and archive modules and profiles
            `/email-settings export`  modules, profiles and overrides as a file, without secrets""";

    /** Profiles in a list. */
    public static final int MOST_ROWS = 44;

    private static final int MOST_CHOICES = 25;

    private SettingsAnswers() {}

    /** How {@code /email-settings} is used. */
    public static Message help() {
        return new Message(
                HELP,
                List.of(
                        Pieces.section(HELP),
                        Pieces.section(LINES),
                        Pieces.facts(List.of("Passwords are typed on a page of Sendcheck, never in Slack"))));
    }

    /**
     * It cannot be done.
     *
     * @param words whole sentences without mrkdwn
     */
    public static Message problem(String words) {
        return Answers.problem(words, "`/email-settings help` shows how it works");
    }

    /**
     * A profile in the list.
     *
     * @param sender its From address; empty: none is filled in, or it cannot be read
     * @param last its last test; null: it was never tested
     */
    public record Row(
            ProfileName name, String sender, @Nullable TestRun last) {}

    /**
     * Profiles, in this order.
     *
     * @param rows at most {@link #MOST_ROWS}
     * @param more how many are left out
     */
    public static Message list(List<Row> rows, int more) {
        if (rows.isEmpty()) {
            return problem("There are no profiles yet.");
        }
        String words = "Which settings do you want to edit?";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section("*" + words + "*"));
        rows.stream().map(SettingsAnswers::row).forEach(blocks::add);
        if (more > 0) {
            blocks.add(Pieces.facts(List.of("and " + more + " more; type their name: `/email-settings portal`")));
        }
        return new Message(words, blocks);
    }

    private static LayoutBlock row(Row row) {
        TestRun last = row.last();
        String sign = last == null ? Signs.NEVER : Signs.of(last);
        String sender = row.sender().isBlank() ? "no From address" : Mrkdwn.text(row.sender(), 120);
        return Pieces.section(
                sign + "  " + Mrkdwn.bold(row.name().fullTitle(), 120) + "\n" + sender,
                Pieces.button(
                        "Edit",
                        ActionIds.EDIT_SETTINGS,
                        ActionValues.profile(row.name().key())));
    }

    /** What is done with a profile that was not named clearly. */
    public enum Purpose {
        EDIT("edit", "Edit"),
        LOG("see the changes of", "Changes"),
        OVERRIDES("see the From addresses of", "From addresses");

        private final String words;
        private final String button;

        Purpose(String words, String button) {
            this.words = words;
            this.button = button;
        }

        private ButtonElement button(ProfileKey profile) {
            return switch (this) {
                case EDIT -> Pieces.button(button, ActionIds.EDIT_SETTINGS, ActionValues.profile(profile));
                case LOG -> LogMessage.open(button, profile);
                case OVERRIDES -> Pieces.button(button, ManageIds.OPEN_OVERRIDES, ActionValues.profile(profile));
            };
        }
    }

    /** No profile, or several, have the name. */
    public static Message which(String typed, List<ProfileName> profiles, boolean isNear, Purpose purpose) {
        if (profiles.isEmpty()) {
            return problem("There are no profiles yet.");
        }
        String words = isNear
                ? "No profile is called " + Mrkdwn.code(typed, 200) + ". Did you mean one of these?"
                : "Which " + Mrkdwn.code(typed, 200) + " do you want to " + purpose.words + "?";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(words));
        profiles.stream()
                .limit(MOST_CHOICES)
                .map(profile -> Pieces.section(Mrkdwn.bold(profile.fullTitle(), 150), purpose.button(profile.key())))
                .forEach(blocks::add);
        return new Message(words, blocks);
    }

    /**
     * The form was kept, and no test was wished for.
     *
     * @param change null: nothing was different
     */
    public static Message saved(Profile profile, @Nullable SettingsChange change) {
        if (change == null) {
            String same = "Nothing was different in the settings of " + Mrkdwn.bold(profile.fullTitle(), 150)
                    + ", so nothing was changed.";
            return new Message(same, List.of(Pieces.section(same)));
        }
        String words = "Changes have been saved.";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(Signs.GOOD + " *" + words + "*\n" + Mrkdwn.bold(profile.fullTitle(), 150)));
        blocks.add(Pieces.section(ChangeWords.differences(change.differences())));
        if (profile.delivery() instanceof Delivery.PreparersEmailProgram) {
            MailDraft draft = MailDraft.test(profile.fullTitle(), profile.testRecipient());
            String link = Mrkdwn.link(draft.uri(), "Open a draft in your mail program");
            if (!link.isEmpty()) {
                blocks.add(Pieces.section(":envelope: " + link + " and send it, to see that it works for you."));
            }
        }
        if (change.isReversible()) {
            blocks.add(Pieces.actions(List.of(Buttons.undo(profile.key(), change.version()))));
        }
        return new Message(words, blocks);
    }

    /** What became of <em>Undo</em>. */
    public static Message undone(Reversal reversal) {
        return switch (reversal) {
            case Reversal.Done(SettingsChange change) -> done(change);
            case Reversal.NothingLeft() -> plain("The former settings are back already.");
            case Reversal.Overtaken(List<SettingsChange> since) -> overtaken(since);
            case Reversal.Impossible() -> problem("There is nothing to undo here any more.");
        };
    }

    private static Message done(SettingsChange change) {
        String words = "The former settings are back.";
        return new Message(
                words,
                List.of(Pieces.section(
                        Signs.GOOD + " *" + words + "*\n" + ChangeWords.differences(change.differences()))));
    }

    private static Message overtaken(List<SettingsChange> since) {
        String words = Signs.WARNING + " *Nothing was undone*, since the same settings were changed again:";
        return new Message(
                words,
                List.of(
                        Pieces.section(words
                                + "\n"
                                + since.stream()
                                        .limit(3)
                                        .map(ChangeWords::change)
                                        .collect(Collectors.joining("\n"))),
                        Pieces.facts(List.of("`/email-settings` leads to the settings as they stand now"))));
    }

    /** For everyone, in the thread of a run. */
    public static Message undoneBy(String name) {
        return plain("@" + Mrkdwn.text(name, 80) + " has undone this change; the former settings are back.");
    }

    private static Message plain(String words) {
        return new Message(words, List.of(Pieces.section(words)));
    }
}
