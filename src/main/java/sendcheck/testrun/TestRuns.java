package sendcheck.testrun;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.StageResult;
import sendcheck.incident.Change;
import sendcheck.remedy.Finding;
import sendcheck.settings.ProfileKey;

/** Where test runs are kept, and the queue that they wait in; every method throws an unchecked exception when the store is out of reach. */
public interface TestRuns {

    /**
     * Keeps the order and queues its runs in one transaction, so that after the return they will be done whatever
     * happens to this process. An order with a known request id is not taken again: the runs made then are returned.
     */
    List<TestRun> accept(Order order);

    Optional<TestRun> find(RunId id);

    Optional<Sweep> sweep(SweepId id);

    /** The last concluded run of each profile that has one, by profile key; unsaved settings do not count. */
    List<TestRun> latest();

    /** The last run of the profile that passed with its own sender and settings, dry runs included. */
    Optional<TestRun> lastGood(ProfileKey profile);

    /** Takes the run up for this process; counts the attempt. */
    Claim claim(RunId id);

    /**
     * Writes down that DATA is about to be sent, under the attempt that holds the run.
     *
     * @throws LostClaim when another attempt has taken the run, or DATA was begun already
     */
    void beginData(TestRun run) throws LostClaim;

    /**
     * Keeps the conclusion and the change of the profile's incident in one transaction, once: when the run is
     * concluded already, nothing changes and the kept run is returned.
     *
     * @throws LostClaim when another attempt has taken the run
     */
    Concluded conclude(TestRun run, TestRun.Conclusion conclusion) throws LostClaim;

    /** The run as kept, with the incident change that its conclusion made. */
    record Concluded(TestRun run, Change change) {}

    /**
     * What the conclusion of a concluded run changed in the profile's incident, to show it again after a cut. The incident
     * is as it stands now: when it has recovered since, that is the change, so that nothing green turns red again.
     */
    Change changeBy(TestRun run);

    /**
     * What a person said of the arrival; the last word counts.
     *
     * @throws java.util.NoSuchElementException when there is no such run
     */
    TestRun arrival(RunId id, Person by, boolean arrived, Instant at);

    /** A run whose message is being watched for in the probe mailbox; empty when there is no such run or it is over. */
    Optional<Awaited> awaited(RunId id);

    /**
     * Keeps what came of watching, once: when it is over already, nothing changes.
     *
     * @param finding what it means; null when nothing is wrong
     * @return the run as kept
     * @throws java.util.NoSuchElementException when there is no such run
     */
    TestRun watched(RunId id, StageResult arrival, @Nullable Finding finding);

    /**
     * A run that waits for its message to arrive.
     *
     * @param run has a conclusion
     * @param sentAt when its message was handed to the mail server
     */
    record Awaited(TestRun run, Instant sentAt) {}

    /** The run belongs to another attempt now. */
    final class LostClaim extends RuntimeException {
        public LostClaim(RunId id) {
            super("run " + id + " belongs to another attempt");
        }
    }
}
