package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.command.Command;
import sendcheck.remedy.Explanation;
import sendcheck.report.MailDraft;
import sendcheck.roles.Permit;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.TestRun;

/** What is said privately to the one who asked. */
public final class Answers {

    private static final int MOST_USERS = 10;

    private Answers() {}

    /** How {@code /email-test} is used. */
    public static Message help() {
        return HelpAnswer.MESSAGE;
    }

    /**
     * Nothing was named.
     *
     * @param profiles all there are, in the order of the catalog
     * @param defaultModule key of the module to offer first; null: none
     */
    public static Message pick(List<ProfileName> profiles, @Nullable String defaultModule) {
        return PickerAnswer.of(profiles, defaultModule);
    }

    /** No profile has the name; the buttons keep the options that were typed. */
    public static Message nearest(Command.Test typed, List<ProfileName> profiles) {
        String words = "No profile is called " + Mrkdwn.code(typed.target(), 200) + ".";
        return profiles.isEmpty()
                ? problem("There are no profiles yet.")
                : choice(
                        words + (profiles.size() == 1 ? " Did you mean this one?" : " Did you mean one of these?"),
                        typed,
                        profiles);
    }

    /** Several profiles have the name; the buttons keep the options that were typed. */
    public static Message several(Command.Test typed, List<ProfileName> profiles) {
        return choice("Which " + Mrkdwn.code(typed.target(), 200) + " do you want to test?", typed, profiles);
    }

    /**
     * It cannot be done.
     *
     * @param words whole sentences without mrkdwn
     */
    public static Message problem(String words) {
        return problem(words, "`/email-test help` shows how it works");
    }

    /** @param fact where to read on, mrkdwn */
    static Message problem(String words, String fact) {
        String safe = Signs.WARNING + " " + Mrkdwn.text(words, 2_000);
        return new Message(safe, List.of(Pieces.section(safe), Pieces.facts(List.of(fact))));
    }

    /** What to say to someone who may not; empty when they may. */
    public static Optional<Message> refusal(Permit permit) {
        return switch (permit) {
            case Permit.Granted() -> Optional.empty();
            case Permit.Refused(String words) -> {
                String safe = Signs.REFUSED + " " + Mrkdwn.text(words, 2_000);
                yield Optional.of(new Message(safe, List.of(Pieces.section(safe))));
            }
        };
    }

    /**
     * Nobody of this name has a From address of their own.
     *
     * @param users those who have
     */
    public static Message unknownSender(String profileTitle, String asked, List<String> users) {
        String known = users.isEmpty()
                ? "No portal user of " + profileTitle + " has a From address of their own"
                : "Those who have a From address of their own in " + profileTitle + ": "
                        + String.join(", ", users.stream().limit(MOST_USERS).toList())
                        + (users.size() > MOST_USERS ? " and " + (users.size() - MOST_USERS) + " more" : "");
        return problem("\"" + asked + "\" is neither an address nor a portal user that is known here. " + known
                + ". Give an address instead, as in: as sender@example.com");
    }

    /** Profiles of a sweep that have nothing to test. */
    public static Message leftOut(List<String> titles) {
        String words = "Left out, since their mail is a draft in the preparer's own mail program: "
                + Mrkdwn.name(String.join(", ", titles), 2_000) + ".";
        return new Message(words, List.of(Pieces.section(words)));
    }

    /**
     * What a pasted text means.
     *
     * @param pasted blank: how to ask is said instead
     */
    public static Message explained(String pasted, Explanation explanation) {
        return ExplainedAnswer.of(pasted, explanation);
    }

    /** Its mail leaves by the preparer's own mail program, so that there is no server to test. */
    public static Message preparersProgram(String profileTitle, MailDraft draft) {
        String words =
                Mrkdwn.bold(profileTitle, 150) + " uses the *Preparer's Email Program*: the mail is a draft in the"
                        + " preparer's own mail program, so there is no mail server to test.";
        String link = Mrkdwn.link(draft.uri(), "Open a draft in your mail program");
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(words));
        if (!link.isEmpty()) {
            blocks.add(Pieces.section(":envelope: " + link + " and send it, to see that it works for you."));
        }
        return new Message(words, blocks);
    }

    /** The message has not arrived: where to look. The run has a conclusion. */
    public static Message notYet(TestRun run) {
        return NotYetAnswer.of(run, Ended.of(run));
    }

    private static Message choice(String words, Command.Test typed, List<ProfileName> profiles) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(words));
        blocks.addAll(StartButtons.of(profiles, typed));
        return new Message(words, blocks);
    }
}
