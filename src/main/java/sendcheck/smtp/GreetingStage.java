package sendcheck.smtp;

import java.time.Duration;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.Protocol;

/** The first reply: 220 of an SMTP server (RFC 5321 section 3.1), or what else answers there. */
final class GreetingStage {

    /** Longer than servers commonly make a stranger wait on purpose; speaking before them is punished between servers. */
    private static final Duration BETWEEN_SERVERS = Duration.ofSeconds(7);

    /** Where clients submit, nobody waits on purpose. */
    private static final Duration SUBMISSION = Duration.ofSeconds(1);

    /** Where the client is to begin, as in TLS and HTTP. */
    private static final Duration CLIENT_BEGINS = Duration.ofMillis(300);

    private GreetingStage() {}

    static Outcome go(Visit visit) {
        if (!visit.isConnected()) {
            return visit.failed(new Symptom.ConnectionClosed(Dialogue.GREETING, true));
        }
        Answer answer = visit.dialogue()
                .greeting(
                        patience(visit.assignment().server().port()),
                        term -> SecondLook.begin(
                                visit.wire().remote(), visit.wire().tcp(), visit, term));
        return switch (answer) {
            case Answer.Broken(Symptom symptom) -> visit.failed(symptom);
            case Answer.Foreign(var malformed, Symptom.WrongProtocol service) -> visit.failed(service);
            case Answer.Replied replied -> greeted(visit, replied.reply());
        };
    }

    private static Duration patience(int port) {
        return switch (port) {
            case 25 -> BETWEEN_SERVERS;
            case 80, 443, 465, 993, 995 -> CLIENT_BEGINS;
            default -> SUBMISSION;
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
