package sendcheck.smtp;

import java.io.IOException;
import java.util.Optional;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.MailServer;

/** TLS, by STARTTLS (RFC 3207) or from the first byte on (RFC 8314 section 3.3). */
final class EncryptStage {

    private EncryptStage() {}

    static Outcome go(Visit visit) {
        return switch (visit.assignment().server().security()) {
            case NONE -> new Outcome.Skipped(Outcome.Because.NOT_CONFIGURED);
            case TLS -> handshake(visit);
            case STARTTLS ->
                startTls(visit).map(symptom -> visit.failed(symptom)).orElseGet(() -> encryptAndGreetAnew(visit));
        };
    }

    private static Outcome handshake(Visit visit) {
        if (!visit.isConnected()) {
            return visit.failed(new Symptom.ConnectionClosed(TlsFaults.HANDSHAKE, true));
        }
        MailServer server = visit.assignment().server();
        Encryption encryption = new Encryption(
                visit.prepared().host(),
                visit.surroundings().trust().with(server.trustAnchors()),
                visit.surroundings().clock());
        Optional<Symptom> failed = encryption.begin(
                visit.wire(), visit.budget().atMost(visit.limits().reply()));
        if (failed.isPresent()) {
            visit.dialogue().abandon();
            visit.transcript().note("No encryption");
            return visit.failed(failed.get());
        }
        encryption.evidence().stream().limit(1).forEach(visit.transcript()::note);
        return visit.passed(encryption.evidence().stream());
    }

    /** Empty when the server is ready for the handshake. */
    private static Optional<Symptom> startTls(Visit visit) {
        if (!visit.keywords().has("STARTTLS")) {
            return Optional.of(new Symptom.StartTlsNotOffered(visit.fit(visit.keywords().lines().stream())));
        }
        return switch (visit.dialogue().ask("STARTTLS", "STARTTLS")) {
            case Answer.Broken(Symptom symptom) -> Optional.of(symptom);
            case Answer.Foreign(Symptom.MalformedReply malformed, var service) -> Optional.of(malformed);
            case Answer.Replied replied ->
                replied.reply().code() == 220 ? injected(visit) : Optional.of(replied.objection());
        };
    }

    /** Bytes in clear after the 220 may come from someone in between, to be taken for encrypted ones later. */
    private static Optional<Symptom> injected(Visit visit) {
        try {
            return visit.wire().hasUnread()
                    ? Optional.of(new Symptom.MalformedReply(
                            TlsFaults.HANDSHAKE, "more than one reply to STARTTLS, before encryption began"))
                    : Optional.empty();
        } catch (IOException failed) {
            return Optional.of(new Symptom.ConnectionClosed(TlsFaults.HANDSHAKE, Disconnection.isReset(failed)));
        }
    }

    /** What was offered in clear counts no more (RFC 3207 section 4.2). */
    private static Outcome encryptAndGreetAnew(Visit visit) {
        Outcome outcome = handshake(visit);
        return outcome instanceof Outcome.Passed
                ? HelloStage.say(visit).map(symptom -> visit.failed(symptom)).orElse(outcome)
                : outcome;
    }
}
