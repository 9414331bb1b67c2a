package sendcheck.smtp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Awaited;
import sendcheck.diagnosis.OverrideCheck;
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
 * called again.
 */
final class OverrideRound {

    /** Servers that hang up at each address would make us sign in for each. */
    private static final int MOST_CALLS = 4;

    /** They accept any address in MAIL and compare the From header with the mailbox after the message. */
    private static final Set<String> JUDGE_BY_MESSAGE = Set.of("m365", "m365-hve", "outlook-com", "zoho", "exchange");

    private final Visit first;
    private final Deque<SenderOverride> coming;
    private final List<OverrideCheck.Row> rows = new ArrayList<>();

    OverrideRound(Visit visit) {
        this.first = visit;
        this.coming = new ArrayDeque<>(visit.assignment().overrides());
    }

    /** Empty when none are asked for. */
    Optional<OverrideCheck> go() {
        if (coming.isEmpty()) {
            return Optional.empty();
        }
        first.dialogue().ask("RSET", "RSET");
        tryOn(first);
        boolean answered = true;
        for (int call = 1; answered && call < MOST_CALLS && !coming.isEmpty(); call++) {
            answered = callAgain();
        }
        Symptom hungUp = new Symptom.ConnectionClosed(Awaited.replyTo("MAIL"), false);
        coming.forEach(override -> rows.add(row(override, hungUp)));
        return Optional.of(new OverrideCheck(rows, isJudgedByMessage()));
    }

    /** False when the server did not let us in as before; then it is not asked any more, lest it lock the account. */
    private boolean callAgain() {
        try (Visit visit = first.again()) {
            boolean in = new Itinerary(visit, RunListener.SILENT).reaches(Stage.SIGN_IN);
            if (in) {
                tryOn(visit);
            }
            visit.goodbye();
            return in;
        }
    }

    private void tryOn(Visit visit) {
        while (visit.isInDialogue() && !coming.isEmpty()) {
            SenderOverride override = coming.remove();
            rows.add(row(override, refusal(visit, override.address()).orElse(null)));
            if (visit.isInDialogue()) {
                visit.dialogue().ask("RSET", "RSET");
            }
        }
    }

    private static OverrideCheck.Row row(SenderOverride override, @Nullable Symptom refusal) {
        return new OverrideCheck.Row(Printable.of(override.portalUser()), Printable.of(override.address()), refusal);
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
