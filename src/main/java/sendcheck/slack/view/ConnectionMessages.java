package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import sendcheck.connection.Attempt;
import sendcheck.connection.DeviceCode;
import sendcheck.connection.Ending;

/** The private message to the one who connects an account: the code, and in its place how it ended. */
public final class ConnectionMessages {

    private ConnectionMessages() {}

    /** Where to enter the code. */
    public static Message waiting(Attempt attempt, DeviceCode code) {
        String words = "Sign in to Microsoft to connect " + mailbox(attempt);
        String link = Mrkdwn.link(code.page(), "the sign-in page");
        String page =
                link.isEmpty() ? Mrkdwn.code(code.page(), 300) : link + " (" + Mrkdwn.text(code.page(), 300) + ")";
        String steps = "1. Open " + page + ".\n2. Enter the code " + Mrkdwn.code(code.userCode(), 60)
                + ". It is valid until " + Mrkdwn.moment(code.until()) + ".\n3. Sign in as " + mailbox(attempt)
                + " and allow what is asked: to send mail.";
        String caution =
                "Keep the code to yourself. A browser that is signed in as someone else offers that account; use a"
                        + " private window then.";
        return new Message(
                words,
                List.of(
                        Pieces.section(":key: *" + words + "*"),
                        Pieces.section(steps),
                        Pieces.facts(List.of(caution)),
                        facts(attempt),
                        Pieces.actions(List.of(Pieces.button(
                                "Cancel", ActionIds.CANCEL_CONNECTING, ActionValues.attempt(attempt.id()))))));
    }

    /** How it ended, in place of the code. */
    public static Message ended(Attempt attempt, Ending ending) {
        return EndedConnection.of(attempt, ending);
    }

    static String mailbox(Attempt attempt) {
        return Mrkdwn.text(attempt.mailbox(), 270);
    }

    static LayoutBlock facts(Attempt attempt) {
        return Pieces.facts(List.of(
                Mrkdwn.bold(attempt.profileTitle(), 150),
                "begun by " + Mrkdwn.text(attempt.by().name(), 80),
                Mrkdwn.moment(attempt.begun())));
    }

    static ButtonElement runTest(Attempt attempt) {
        return Pieces.primary(
                "Run test",
                ActionIds.START,
                ActionValues.start(new ActionValues.Start(attempt.profile(), null, null, false)));
    }
}
