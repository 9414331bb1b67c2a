package sendcheck.smtp;

import java.util.Optional;
import sendcheck.diagnosis.Symptom;

/** The commands that begin a mail (RFC 5321 section 3.3); each gives what was wrong, empty when it was accepted. */
final class Transaction {

    private Transaction() {}

    /** MAIL (RFC 5321 section 4.1.1.2). */
    static Optional<Symptom> sender(Visit visit, Envelope envelope) {
        boolean utf8 = envelope.needsUtf8() && visit.keywords().has("SMTPUTF8");
        if (!utf8 && !WireName.isAscii(envelope.sender())) {
            return Optional.of(new Symptom.Utf8NotOffered(envelope.sender()));
        }
        String replyTo = envelope.replyTo();
        if (!utf8 && replyTo != null && !WireName.isAscii(replyTo)) {
            return Optional.of(new Symptom.Utf8NotOffered(replyTo));
        }
        String line = "MAIL FROM:<" + envelope.sender() + ">" + (utf8 ? " BODY=8BITMIME SMTPUTF8" : "");
        return objection(visit.dialogue().ask("MAIL", line));
    }

    /** RCPT (RFC 5321 section 4.1.1.3). */
    static Optional<Symptom> recipient(Visit visit, String address) {
        return !WireName.isAscii(address) && !visit.keywords().has("SMTPUTF8")
                ? Optional.of(new Symptom.Utf8NotOffered(address))
                : objection(visit.dialogue().ask("RCPT", "RCPT TO:<" + address + ">"));
    }

    /**
     * RSET, after which nothing is left of a mail that was begun. No server may refuse it (RFC 5321 section 4.1.1.5), so that a
     * refusal is a late reply to what was asked before; a server that closes or stays silent has refused nothing.
     */
    static Optional<Symptom> reset(Visit visit) {
        Optional<Symptom> objection = switch (visit.dialogue().ask("RSET", "RSET")) {
            case Answer.Broken(Symptom.MalformedReply malformed) -> Optional.of(malformed);
            case Answer.Broken broken -> Optional.empty();
            case Answer.Foreign(Symptom.MalformedReply malformed, var service) -> Optional.of(malformed);
            case Answer.Replied replied ->
                replied.isPositive() || replied.reply().code() == Dialogue.CLOSING
                        ? Optional.empty()
                        : Optional.of(new Symptom.MalformedReply(
                                replied.waitingFor(), replied.reply().quoted()));
        };
        objection.ifPresent(outOfStep -> visit.dialogue().abandon());
        return objection;
    }

    private static Optional<Symptom> objection(Answer answer) {
        return switch (answer) {
            case Answer.Broken(Symptom symptom) -> Optional.of(symptom);
            case Answer.Foreign(Symptom.MalformedReply malformed, var service) -> Optional.of(malformed);
            case Answer.Replied replied -> replied.isPositive() ? Optional.empty() : Optional.of(replied.objection());
        };
    }
}
