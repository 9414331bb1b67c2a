package sendcheck.smtp;

import java.time.Duration;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.Protocol;

/** The first reply: 220 of an SMTP server (RFC 5321 section 3.1), or what else answers there. */
final class GreetingStage {

    /** Longer than servers commonly make a stranger wait on purpose. */
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    /** For the question what else a silent server speaks; a greeting that comes meanwhile is still heard. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    private GreetingStage() {}

    static Outcome go(Visit visit) {
        if (!visit.isConnected()) {
            return visit.failed(new Symptom.ConnectionClosed(Dialogue.GREETING, true));
        }
        Duration share = visit.limits().reply().dividedBy(4);
        Duration look = share.compareTo(LOOK) < 0 ? share : LOOK;
        Answer answer = visit.dialogue()
                .greeting(PATIENCE, () -> SecondLook.at(visit.wire().remote(), visit, look));
        return switch (answer) {
            case Answer.Broken(Symptom symptom) -> visit.failed(symptom);
            case Answer.Foreign(var malformed, Symptom.WrongProtocol service) -> visit.failed(service);
            case Answer.Replied replied -> greeted(visit, replied.reply());
        };
    }

    private static Outcome greeted(Visit visit, Reply greeting) {
        if (greeting.code() >= 400) {
            return visit.failed(new Symptom.Refused(greeting));
        }
        String quoted = greeting.quoted();
        visit.greeting(quoted);
        if (FirstBytes.isFtpGreeting(quoted)) {
            return visit.failed(new Symptom.WrongProtocol(Protocol.FTP, Printable.shortened(quoted)));
        }
        return greeting.code() == 220
                ? visit.passed(quoted)
                : visit.failed(new Symptom.WrongProtocol(Protocol.UNKNOWN, Printable.shortened(quoted)));
    }
}
