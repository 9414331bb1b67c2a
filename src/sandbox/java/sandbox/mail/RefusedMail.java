package sandbox.mail;

import static sandbox.mail.Playground.draft;
import static sandbox.mail.script.Action.close;
import static sandbox.mail.script.Action.reply;

import java.util.List;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.Step;

/** Servers that let one sign in, and then refuse sender, recipient or message. */
final class RefusedMail {
    private RefusedMail() {}

    static List<Draft> all(Scripts scripts) {
        return List.of(
                draft("sender-refused", "Sender refused", on(scripts, Step.SENDER, sender()))
                        .thatFails("The server does not accept the From address: 550 at MAIL."),
                draft("unknown-recipient", "Unknown recipient", on(scripts, Step.RECIPIENT, recipient()))
                        .thatFails("The mailbox of the recipient does not exist: 550 5.1.1 at RCPT."),
                draft("greylisting", "Greylisting", scripts.submission().on(Step.RECIPIENT, new Greylist()))
                        .thatWorks(
                                "Works with a warning: the first try is put off with 451 at RCPT, the next one passes."),
                draft("relay-denied", "Relaying denied", on(scripts, Step.RECIPIENT, relay()))
                        .thatFails("The server sends to its own domains only: 554 5.7.1 at RCPT."),
                draft("spam", "Taken for spam", on(scripts, Step.MESSAGE, spam()))
                        .thatFails("The content filter refuses the message after DATA: 554 5.7.1."),
                draft("too-big", "Too big", on(scripts, Step.MESSAGE, size()))
                        .thatFails("The message is bigger than the server takes: 552 after DATA."),
                draft("closes-after-data", "Closes after DATA", on(scripts, Step.MESSAGE, close()))
                        .thatFails("The server takes the message and hangs up without an answer."));
    }

    private static Script on(Scripts scripts, Step step, Action action) {
        return scripts.submission().on(step, action);
    }

    private static Action sender() {
        return reply(
                "550-Verification failed for <" + Scripts.ACCOUNT + ">",
                "550-The mail server does not recognize " + Scripts.ACCOUNT + " as a valid sender.",
                "550 Sender verify failed");
    }

    private static Action recipient() {
        return reply("550 5.1.1 <" + Draft.RECIPIENT + ">: Recipient address rejected: User unknown");
    }

    private static Action relay() {
        return reply("554 5.7.1 <" + Draft.RECIPIENT + ">: Relay access denied");
    }

    private static Action spam() {
        return reply("554 5.7.1 Message rejected: content looks like spam (score 9.3, limit 6.0)");
    }

    private static Action size() {
        return reply("552 5.3.4 Error: message file too big");
    }
}
