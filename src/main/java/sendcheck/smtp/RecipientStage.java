package sendcheck.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import sendcheck.diagnosis.Greylisting;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Symptom;
import sendcheck.report.Durations;

/**
 * RCPT (RFC 5321 section 4.1.1.3) for the test recipient and for each blind copy; waits out a short greylisting, once for all of
 * them.
 */
final class RecipientStage {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** A server that counts whole seconds would find us too early. */
    private static final Duration MARGIN = Duration.ofSeconds(1);
    /** Left for the message after the pause. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final Visit visit;
    private final List<String> evidence = new ArrayList<>();
    private final List<PutOff> putOff = new ArrayList<>();

    private RecipientStage(Visit visit) {
        this.visit = visit;
    }

    /** @param what what the recipient is, to be told to people */
    private record Offer(String what, String recipient) {}

    /** An offer that is worth a second try after the pause. */
    private record PutOff(Offer offer, Reply reply, Duration pause) {}

    static Outcome go(Visit visit) {
        return new RecipientStage(visit).go();
    }

    private Outcome go() {
        for (Offer offer : offers()) {
            Optional<Symptom> refused = Transaction.recipient(visit, offer.recipient());
            Optional<PutOff> later = refused.flatMap(symptom -> putOff(offer, symptom));
            if (later.isPresent()) {
                putOff.add(later.get());
            } else if (refused.isPresent()) {
                return notAccepted(offer, refused.get());
            } else {
                accepted(offer);
            }
        }
        return putOff.isEmpty() ? visit.passed(evidence.stream()) : again();
    }

    private List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        for (String recipient : visit.prepared().envelope().recipients()) {
            offers.add(new Offer(offers.isEmpty() ? "Recipient" : "Blind copy", recipient));
        }
        return offers;
    }

    private void accepted(Offer offer) {
        evidence.add(offer.what() + " accepted: " + offer.recipient());
    }

    private Outcome notAccepted(Offer offer, Symptom refused) {
        evidence.add(offer.what() + " not accepted: " + offer.recipient());
        return visit.failed(refused, evidence.toArray(String[]::new));
    }

    private Optional<PutOff> putOff(Offer offer, Symptom symptom) {
        return symptom instanceof Symptom.Refused(Reply reply)
                ? Greylisting.pause(reply)
                        .map(pause -> pause.plus(MARGIN))
                        .filter(this::isAffordable)
                        .map(pause -> new PutOff(offer, reply, pause))
                : Optional.empty();
    }

    private boolean isAffordable(Duration pause) {
        Duration needed = pause.plus(REST);
        return pause.compareTo(LONGEST_PAUSE.plus(MARGIN)) <= 0
                && visit.budget().atMost(needed).left().equals(needed);
    }

    private Outcome again() {
        PutOff longest =
                putOff.stream().max(Comparator.comparing(PutOff::pause)).orElseThrow();
        visit.transcript().note("The server makes unknown senders wait. Waited " + Durations.words(longest.pause()));
        Duration begin = visit.budget().elapsed();
        await(begin.plus(longest.pause()));
        for (PutOff later : putOff) {
            Optional<Symptom> refused = again(later);
            if (refused.isPresent()) {
                return notAccepted(later.offer(), refused.get());
            }
            accepted(later.offer());
        }
        Duration waited = visit.budget().elapsed().minus(begin);
        return visit.warned(
                new Symptom.Greylisted(longest.reply(), Duration.ofSeconds(waited.toSeconds())), evidence.stream());
    }

    /** What is wrong at the second try is told as the first refusal, which says more than a connection that ended meanwhile. */
    private Optional<Symptom> again(PutOff later) {
        return Transaction.recipient(visit, later.offer().recipient())
                .map(refused -> refused instanceof Symptom.Refused ? refused : new Symptom.Refused(later.reply()));
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
