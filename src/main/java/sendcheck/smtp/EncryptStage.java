package sendcheck.smtp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            return new Outcome.Failed(
                    withNameToUse(visit, failed.get()), visit.cleaned(encryption.evidence().stream()));
        }
        encryption.evidence().stream().limit(1).forEach(visit.transcript()::note);
        List<String> evidence = visit.cleaned(encryption.evidence().stream());
        return encryption
                .warning()
                .<Outcome>map(symptom -> new Outcome.Warned(symptom, evidence))
                .orElseGet(() -> new Outcome.Passed(evidence));
    }

    private static Symptom withNameToUse(Visit visit, Symptom symptom) {
        if (!(symptom instanceof Symptom.TlsRejected(var fault, var detail, var names, var none))
                || fault != Symptom.TlsFault.NAME_MISMATCH) {
            return symptom;
        }
        Duration left = visit.budget().atMost(visit.limits().connect()).left();
        NameToUse search = new NameToUse(
                visit.surroundings().names(), visit.wire().remote().getAddress());
        return new Symptom.TlsRejected(
                fault, detail, names, search.among(names, left).orElse(null));
    }

    /** Empty when the server is ready for the handshake. */
    private static Optional<Symptom> startTls(Visit visit) {
        if (!visit.keywords().has("STARTTLS")) {
            return Optional.of(notOffered(visit));
        }
        return switch (visit.dialogue().ask("STARTTLS", "STARTTLS")) {
            case Answer.Broken(Symptom symptom) -> Optional.of(symptom);
            case Answer.Foreign(Symptom.MalformedReply malformed, var service) -> Optional.of(malformed);
            case Answer.Replied replied ->
                replied.reply().code() == 220 ? injected(visit) : Optional.of(refused(visit, replied));
        };
    }

    private static Symptom notOffered(Visit visit) {
        List<String> offered = visit.shownKeywords();
        return Mask.among(Stream.concat(Stream.of(visit.greeting()), offered.stream()))
                .<Symptom>map(masked -> new Symptom.KeywordsMasked(masked, offered))
                .orElseGet(() -> new Symptom.StartTlsNotOffered(offered));
    }

    /** Our command may have been written over, so that the server never saw it. */
    private static Symptom refused(Visit visit, Answer.Replied replied) {
        return Mask.among(replied.reply().lines().stream())
                .<Symptom>map(masked -> new Symptom.KeywordsMasked(masked, visit.shownKeywords()))
                .orElseGet(replied::objection);
    }

    /** Bytes in clear after the 220 may come from someone in between, to be taken for encrypted ones later. */
    private static Optional<Symptom> injected(Visit visit) {
        return visit.wire().hasUnread(visit.limits().reply())
                ? Optional.of(new Symptom.MalformedReply(
                        TlsFaults.HANDSHAKE, "more than one reply to STARTTLS, before encryption began"))
                : Optional.empty();
    }

    /** What was offered in clear counts no more (RFC 3207 section 4.2). */
    private static Outcome encryptAndGreetAnew(Visit visit) {
        Outcome outcome = handshake(visit);
        return outcome instanceof Outcome.Failed
                ? outcome
                : HelloStage.say(visit).map(symptom -> visit.failed(symptom)).orElse(outcome);
    }
}
