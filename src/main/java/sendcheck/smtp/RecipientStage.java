package sendcheck.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;

/** RCPT (RFC 5321 section 4.1.1.3) for the test recipient and for each blind copy. */
final class RecipientStage {

    private RecipientStage() {}

    static Outcome go(Visit visit) {
        List<String> recipients = visit.prepared().envelope().recipients();
        List<String> evidence = new ArrayList<>();
        for (int i = 0; i < recipients.size(); i++) {
            String what = i == 0 ? "Recipient" : "Blind copy";
            Optional<Symptom> refused = Transaction.recipient(visit, recipients.get(i));
            if (refused.isPresent()) {
                evidence.add(what + " not accepted: " + recipients.get(i));
                return visit.failed(refused.get(), evidence.toArray(String[]::new));
            }
            evidence.add(what + " accepted: " + recipients.get(i));
        }
        return visit.passed(evidence.stream());
    }
}
