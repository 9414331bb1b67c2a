package sendcheck.remedy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import sendcheck.diagnosis.Awaited;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;

/** What Postfix notes of a connection that broke off: it names the step, {@code while sending RCPT TO}. */
final class PostfixLog {

    private static final String MAYBE_SENT = "message body|end of data";

    static final List<Exceptions.Form> FORMS = Stream.of(
                    broken(
                            "(performing|sending) the (initial )?(ehlo|helo|lhlo) handshake|(ehlo|helo|lhlo)",
                            Stage.HELLO,
                            ""),
                    broken("initial server greeting|server greeting", Stage.GREETING, "the greeting"),
                    broken("mail from", Stage.SENDER, ""),
                    broken("rcpt to", Stage.RECIPIENT, ""),
                    broken("data command", Stage.MESSAGE, Awaited.REPLY_TO_DATA),
                    broken(MAYBE_SENT, Stage.MESSAGE, Awaited.REPLY_TO_MESSAGE))
            .flatMap(List::stream)
            .toList();

    private PostfixLog() {}

    private static List<Exceptions.Form> broken(String step, Stage stage, String waitingFor) {
        String during = ".{1,300}? while (sending|performing|receiving) (the )?(initial )?(" + step + ")";
        return List.of(
                Exceptions.form(
                        "lost connection with" + during, stage, new Symptom.ConnectionClosed(waitingFor, false)),
                Exceptions.form(
                        "conversation with .{1,300}? timed out while (sending|performing|receiving) (the )?(initial )?("
                                + step + ")",
                        stage,
                        new Symptom.TimedOut(waitingFor, Duration.ZERO, 0)));
    }
}
