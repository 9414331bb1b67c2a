package sendcheck.smtp;

import sendcheck.diagnosis.Outcome;

/** MAIL (RFC 5321 section 4.1.1.2). */
final class SenderStage {

    private SenderStage() {}

    static Outcome go(Visit visit) {
        Envelope envelope = visit.prepared().envelope();
        return Transaction.sender(visit, envelope)
                .map(symptom -> visit.failed(symptom, "Sender: " + envelope.sender()))
                .orElseGet(() -> visit.passed("Sender accepted: " + envelope.sender()));
    }
}
