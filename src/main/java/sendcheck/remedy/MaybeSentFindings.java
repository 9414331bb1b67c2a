package sendcheck.remedy;

import java.util.List;
import sendcheck.diagnosis.Awaited;

/** Failures around the point of no return, after which the message may have been sent (RFC 5321 section 4.5.3.2.6). */
final class MaybeSentFindings {

    private static final String LOOK_FIRST = "Do not send it again before you have looked: it might arrive twice.";

    private MaybeSentFindings() {}

    /** The process that did the run died after it had begun to send. */
    static Finding cutOff(Situation situation) {
        return new Finding(
                "interrupted",
                "The test was interrupted; the email may have been sent",
                Actor.YOU,
                "The test stopped after it had begun to hand the message over, so we cannot know whether the server took"
                        + " it. It was not sent a second time.",
                List.of(look(situation), "Run the test again if the email is not there."),
                null);
    }

    static Finding timedOut(Situation situation, String waitingFor) {
        return nothingSentYet(waitingFor)
                ? notSent(situation, "timeout-before", " stopped answering before the message was handed over")
                : unknown(situation, "timeout", " did not confirm the message; it may have been sent");
    }

    static Finding closed(Situation situation, String waitingFor) {
        return nothingSentYet(waitingFor)
                ? notSent(situation, "closed-before", " hangs up before the message was handed over")
                : unknown(situation, "closed", " hangs up without confirming; the email may have been sent");
    }

    /** Something came after the message that is no reply, or one without an end. */
    static Finding unreadable(Situation situation) {
        return unknown(
                situation, "unreadable", " answered the message with something unreadable; it may have been sent");
    }

    /** The message itself follows the reply to DATA. */
    private static boolean nothingSentYet(String waitingFor) {
        return waitingFor.equals(Awaited.REPLY_TO_DATA);
    }

    private static Finding notSent(Situation situation, String kind, String what) {
        return situation.finding(
                kind,
                situation.host() + what,
                Actor.MAIL_ADMIN,
                "The server had accepted sender and recipient and then went no further. Nothing was sent.",
                "Run the test again in a few minutes.",
                "If it stays, ask the mail administrator what the server's log says about our connection.");
    }

    private static Finding unknown(Situation situation, String kind, String what) {
        return situation.finding(
                kind,
                situation.host() + what,
                Actor.MAIL_ADMIN,
                "The message was handed over, but the confirmation never came. The server may have taken it or dropped it;"
                        + " a filter that inspects content, or an overloaded server, is a common reason.",
                look(situation),
                LOOK_FIRST,
                "Ask the mail administrator to look for the message in the server's log.");
    }

    private static String look(Situation situation) {
        return "Look for the test email in the mailbox of " + situation.recipient() + ", also in its spam folder.";
    }
}
