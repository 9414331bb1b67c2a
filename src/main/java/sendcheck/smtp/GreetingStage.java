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

    private GreetingStage() {}

    static Outcome go(Visit visit) {
        Answer answer = visit.dialogue()
                .greeting(PATIENCE, () -> SecondLook.at(visit.wire().remote(), visit));
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
        if (FirstBytes.isFtpGreeting(quoted)) {
            return visit.failed(new Symptom.WrongProtocol(Protocol.FTP, Printable.shortened(quoted)));
        }
        return greeting.code() == 220
                ? visit.passed(quoted)
                : visit.failed(new Symptom.WrongProtocol(Protocol.UNKNOWN, Printable.shortened(quoted)));
    }
}
