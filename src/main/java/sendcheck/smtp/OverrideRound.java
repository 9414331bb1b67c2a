package sendcheck.smtp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.OverrideCheck.Untried;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.EmailAddress;
import sendcheck.settings.Problem;
import sendcheck.settings.Provider;
import sendcheck.settings.Providers;
import sendcheck.settings.SenderOverride;

/**
 * Tries the From address of each portal user by MAIL and RCPT, and RSET after it. A server that hangs up in between is
 * called again, and asked once more of the address that it hung up at; what it does at that in a new call counts.
 */
final class OverrideRound {

    /** Servers that hang up at each address would make us sign in for each. */
    private static final int MOST_CALLS = 4;

    /** They accept any address in MAIL and compare the From header with the mailbox after the message. */
    private static final Set<String> JUDGE_BY_MESSAGE = Set.of("m365", "m365-hve", "outlook-com", "zoho", "exchange");

    private final Visit first;
    private final boolean unfinished;
    private final Deque<SenderOverride> coming;
    private final List<OverrideCheck.Row> rows = new ArrayList<>();

    /** @param unfinished whether a mail that was begun before is to be taken back first */
    OverrideRound(Visit visit, boolean unfinished) {
        this.unfinished = unfinished;
        this.first = visit;
        this.coming = new ArrayDeque<>(visit.assignment().overrides());
    }

    /** Empty when none are asked for. */
    Optional<OverrideCheck> go() {
        if (coming.isEmpty()) {
            return Optional.empty();
        }
        if (unfinished) {
            Transaction.reset(first);
        }
        tryOn(first, false);
        boolean letIn = true;
        for (int call = 1; letIn && call < MOST_CALLS && !coming.isEmpty() && !isTimeUp(); call++) {
            letIn = callAgain();
        }
        Untried why = isTimeUp() ? Untried.TIME_UP : letIn ? Untried.HUNG_UP : Untried.NOT_LET_IN;
        coming.forEach(override -> rows.add(row(override, null, why)));
        return Optional.of(new OverrideCheck(rows, isJudgedByMessage()));
    }

    private boolean isTimeUp() {
        return first.budget().atMost(first.limits().run()).left().isZero();
    }

    /** False when the server did not let us in as before; then it is not asked any more, lest it lock the account. */
    private boolean callAgain() {
        try (Visit visit = first.again()) {
            boolean in = new Itinerary(visit, RunListener.SILENT).reaches(Stage.SIGN_IN);
            if (in) {
                tryOn(visit, true);
            }
            visit.goodbye();
            return in;
        }
    }

    /** @param fresh nothing was tried in this call before, so that a server that hangs up does so because of the address */
    private void tryOn(Visit visit, boolean fresh) {
        boolean alone = fresh;
        while (visit.isInDialogue() && !coming.isEmpty()) {
            SenderOverride override = coming.remove();
            Optional<Symptom> refusal = refusal(visit, override.address());
            boolean hungUp = !visit.isInDialogue();
            if (refusal.isPresent() && (isCutOff(refusal.get()) || (!alone && hungUp))) {
                coming.add(override);
            } else {
                Optional<Symptom> late = hungUp ? Optional.empty() : Transaction.reset(visit);
                rows.add(row(override, refusal.or(() -> late).orElse(null), null));
            }
            alone = false;
        }
    }

    /** By the end of our own time, which says nothing of the address. */
    private boolean isCutOff(Symptom refusal) {
        return refusal instanceof Symptom.TimedOut && isTimeUp();
    }

    private static OverrideCheck.Row row(
            SenderOverride override, @Nullable Symptom refusal, @Nullable Untried untried) {
        return new OverrideCheck.Row(
                Printable.of(override.portalUser()), Printable.of(override.address()), refusal, untried);
    }

    private static Optional<Symptom> refusal(Visit visit, String typed) {
        Optional<String> wrong = EmailAddress.problem(typed);
        Optional<String> address = wrong.isPresent() ? Optional.empty() : WireName.address(typed.strip());
        if (address.isEmpty()) {
            String problem = "The From address " + wrong.orElse("has a domain that cannot be written in ASCII") + ".";
            return Optional.of(new Symptom.InvalidSettings(
                    List.of(new Problem(Problem.Field.FROM_ADDRESS, Problem.Severity.ERROR, problem))));
        }
        Envelope envelope = new Envelope(
                address.get(), visit.prepared().envelope().recipients().subList(0, 1), null);
        return Transaction.sender(visit, envelope)
                .or(() -> Transaction.recipient(visit, envelope.recipients().get(0)));
    }

    private boolean isJudgedByMessage() {
        return Stream.concat(
                        Providers.ofHost(first.prepared().host()).stream(),
                        Providers.ofGreeting(first.greeting()).stream())
                .map(Provider::id)
                .anyMatch(JUDGE_BY_MESSAGE::contains);
    }
}
