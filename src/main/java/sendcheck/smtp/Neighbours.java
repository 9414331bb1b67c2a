package sendcheck.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Proposal;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.settings.MailServer;
import sendcheck.settings.SignIn;
import sendcheck.settings.Submission;

/** Tries settings near those that failed, side by side and without user name and password, and proposes those that work. */
final class Neighbours {

    /** All trials together, and no more than what is left of the run. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 8;

    private static final int MOST_PROPOSED = 3;

    private static final System.Logger LOG = System.getLogger(Neighbours.class.getName());

    private final Visit failed;
    private final Budget budget;

    Neighbours(Visit failed) {
        this.failed = failed;
        this.budget = new Budget(
                failed.surroundings().nanos(), failed.budget().atMost(PATIENCE).left());
    }

    /** What worked, the likeliest first; empty when nothing did, or nothing else could cure the failure. */
    List<Proposal> after(Report report) {
        if (left().isZero()
                || !Cure.isThinkable(report)
                || failed.surroundings().neighbours().isEmpty()) {
            return List.of();
        }
        List<Callable<Optional<Proposal>>> trials = new Candidates(
                        failed.assignment(), failed.surroundings().neighbours())
                .after(report).stream()
                        .<Callable<Optional<Proposal>>>map(other -> () -> tried(other))
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("neighbour-", 0).factory())) {
            return proposed(threads.invokeAll(trials, left().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        }
    }

    /** Trials begun later have less, so that none goes on when the time of all is up. */
    private Duration left() {
        return budget.atMost(PATIENCE).left();
    }

    private static List<Proposal> proposed(List<Future<Optional<Proposal>>> trials) throws InterruptedException {
        List<Proposal> proposals = new ArrayList<>();
        for (Future<Optional<Proposal>> trial : trials) {
            try {
                trial.get().ifPresent(proposals::add);
            } catch (CancellationException tooLate) {
                LOG.log(System.Logger.Level.DEBUG, "A neighbour did not answer in time");
            } catch (ExecutionException bug) {
                LOG.log(System.Logger.Level.ERROR, "A trial of other settings broke off", bug.getCause());
            }
        }
        return proposals.stream().limit(MOST_PROPOSED).toList();
    }

    private Optional<Proposal> tried(Submission other) {
        Duration left = left();
        if (left.isZero()) {
            return Optional.empty();
        }
        try (Visit visit =
                new Visit(assignment(other), new Limits(left, left, left), failed.surroundings(), failed.redaction())) {
            Itinerary way = new Itinerary(visit, RunListener.SILENT);
            boolean works = way.reaches(Stage.ENCRYPT) && isSignInPossible(visit);
            Duration took = visit.budget().elapsed();
            visit.goodbye();
            return works ? Optional.of(new Proposal(other, way.evidence(), took)) : Optional.empty();
        }
    }

    private Assignment assignment(Submission other) {
        Assignment original = failed.assignment();
        MailServer server = new MailServer(
                other.host(),
                other.port(),
                other.security(),
                new SignIn.None(),
                original.server().trustAnchors());
        return new Assignment(original.runId(), server, original.sender(), original.recipient(), true, original.mail());
    }

    private boolean isSignInPossible(Visit visit) {
        return switch (failed.assignment().server().signIn()) {
            case SignIn.None() -> true;
            case SignIn.Password(var user, var password) ->
                Mechanism.best(visit.keywords().mechanisms()).isPresent();
            case SignIn.OAuth token ->
                TokenMechanism.best(visit.keywords().mechanisms()).isPresent();
        };
    }
}
