package sendcheck.smtp;

import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;

/** MAIL (RFC 5321 section 4.1.1.2). */
final class SenderStage {

    private SenderStage() {}

    static Outcome go(Visit visit) {
        Envelope envelope = visit.prepared().envelope();
        boolean utf8 = envelope.needsUtf8() && visit.keywords().has("SMTPUTF8");
        if (!utf8 && !WireName.isAscii(envelope.sender())) {
            return visit.failed(new Symptom.Utf8NotOffered(envelope.sender()));
        }
        String line = "MAIL FROM:<" + envelope.sender() + ">" + (utf8 ? " BODY=8BITMIME SMTPUTF8" : "");
        return switch (visit.dialogue().ask("MAIL", line)) {
            case Answer.Broken(Symptom symptom) -> visit.failed(symptom);
            case Answer.Foreign(Symptom.MalformedReply malformed, var service) -> visit.failed(malformed);
            case Answer.Replied replied ->
                replied.isPositive()
                        ? visit.passed("Sender accepted: " + envelope.sender())
                        : visit.failed(replied.objection(), "Sender: " + envelope.sender());
        };
    }
}
