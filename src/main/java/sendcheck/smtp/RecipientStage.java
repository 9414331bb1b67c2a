package sendcheck.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Greylisting;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Symptom;
import sendcheck.report.Durations;

/** RCPT (RFC 5321 section 4.1.1.3) for the test recipient and for each blind copy; waits out a short greylisting. */
final class RecipientStage {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** A server that counts whole seconds would find us too early. */
    private static final Duration MARGIN = Duration.ofSeconds(1);
    /** Left for the message after the pause. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final Visit visit;
    private final List<String> evidence = new ArrayList<>();
    private Symptom.@Nullable Greylisted greylisted;

    private RecipientStage(Visit visit) {
        this.visit = visit;
    }

    static Outcome go(Visit visit) {
        return new RecipientStage(visit).go();
    }

    private Outcome go() {
        List<String> recipients = visit.prepared().envelope().recipients();
        for (int i = 0; i < recipients.size(); i++) {
            String what = i == 0 ? "Recipient" : "Blind copy";
            Optional<Symptom> refused = offer(recipients.get(i));
            if (refused.isPresent()) {
                evidence.add(what + " not accepted: " + recipients.get(i));
                return visit.failed(refused.get(), evidence.toArray(String[]::new));
            }
            evidence.add(what + " accepted: " + recipients.get(i));
        }
        return greylisted == null
                ? visit.passed(evidence.stream())
                : new Outcome.Warned(greylisted, visit.fit(evidence.stream()));
    }

    private Optional<Symptom> offer(String recipient) {
        Optional<Symptom> refused = Transaction.recipient(visit, recipient);
        return refused.isPresent() && refused.get() instanceof Symptom.Refused(Reply reply)
                ? Greylisting.pause(reply)
                        .map(pause -> pause.plus(MARGIN))
                        .filter(this::isAffordable)
                        .map(pause -> again(recipient, reply, pause))
                        .orElse(refused)
                : refused;
    }

    private boolean isAffordable(Duration pause) {
        Duration needed = pause.plus(REST);
        return pause.compareTo(LONGEST_PAUSE.plus(MARGIN)) <= 0
                && visit.budget().atMost(needed).left().equals(needed);
    }

    /** What is wrong at the second try is told as the first refusal, which says more than a connection that ended meanwhile. */
    private Optional<Symptom> again(String recipient, Reply first, Duration pause) {
        visit.transcript().note("The server makes unknown senders wait. Waited " + Durations.words(pause));
        Duration begin = visit.budget().elapsed();
        await(begin.plus(pause));
        Optional<Symptom> refused = Transaction.recipient(visit, recipient);
        if (refused.isPresent()) {
            return Optional.of(refused.get() instanceof Symptom.Refused ? refused.get() : new Symptom.Refused(first));
        }
        Duration waited = visit.budget().elapsed().minus(begin);
        greylisted = new Symptom.Greylisted(first, Duration.ofSeconds(waited.toSeconds()));
        return Optional.empty();
    }

    private void await(Duration end) {
        for (Duration left = end.minus(visit.budget().elapsed());
                left.isPositive();
                left = end.minus(visit.budget().elapsed())) {
            LockSupport.parkNanos(left.toNanos());
            Interruption.check();
        }
    }
}
