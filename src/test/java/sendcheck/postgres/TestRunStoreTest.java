package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import sendcheck.incident.Change;
import sendcheck.settings.Problem;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Claim;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.Order;
import sendcheck.testrun.Person;
import sendcheck.testrun.RunId;
import sendcheck.testrun.RunKind;
import sendcheck.testrun.Sweep;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

class TestRunStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Installation installation = Installation.empty();
    private final TestRunStore runs = installation.runs(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void an_accepted_order_is_kept_and_queued() {
        List<ProfileKey> profile = List.of(Installation.PORTAL);
        TestRun run = runs.accept(
                        new Order("r1", Installation.ANN, "C1", profile, null, "b@example.com", "jsmith", true))
                .getFirst();

        assertThat(runs.find(run.id())).contains(run);
        assertThat(run)
                .returns("b@example.com", TestRun::recipient)
                .returns("jsmith", TestRun::from)
                .returns(true, TestRun::dryRun)
                .returns(NOON, TestRun::orderedAt)
                .returns(0, TestRun::attempt)
                .returns(null, TestRun::sweep);
        assertThat(queued()).containsExactly(run.id().value());
    }

    @Test
    void an_order_of_overrides_is_kept_as_such() {
        Order order = new Order(
                "r1", Installation.ANN, "C1", List.of(Installation.PORTAL), null, null, null, true, RunKind.OVERRIDES);

        assertThat(runs.find(runs.accept(order).getFirst().id()))
                .get()
                .returns(RunKind.OVERRIDES, TestRun::kind)
                .returns(true, TestRun::dryRun);
    }

    @Test
    void a_repeated_request_is_not_done_twice() {
        List<TestRun> first = runs.accept(Installation.order("same"));
        List<TestRun> second = runs.accept(Installation.order("same"));

        assertThat(second).isEqualTo(first);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void the_same_request_from_many_threads_is_taken_once() throws Exception {
        List<List<TestRun>> answers = atOnce(8, () -> runs.accept(Installation.order("same")));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(queued()).hasSize(1);
    }

    @Test
    void hostile_text_is_kept_as_far_as_it_can_be() {
        String hostile = "x\0'; DROP TABLE test_runs; -- <!channel> \uD83D\uDE00 \u202E\r\n\uD800";
        Person person = new Person("U1", hostile);
        List<ProfileKey> profile = List.of(Installation.PORTAL);
        TestRun run = runs.accept(new Order(hostile, person, "C1", profile, hostile, hostile, hostile, false))
                .getFirst();

        assertThat(run.recipient())
                .isEqualTo("x\uFFFD'; DROP TABLE test_runs; -- <!channel> \uD83D\uDE00 \u202E\r\n\uFFFD");
    }

    @Test
    void an_ended_run_still_says_which_recipient_was_asked_for_and_none_when_none_was() {
        TestRun ended =
                runs.conclude(granted(accepted()), Installation.passed(NOON)).run();

        assertThat(ended.recipient()).isNull();
        assertThat(ended.conclusion()).extracting(TestRun.Conclusion::recipient).isEqualTo("a@example.com");
    }

    @Test
    void a_sweep_holds_its_runs_in_order() {
        List<ProfileKey> profiles =
                List.of(ProfileKey.parse("5500/signer"), ProfileKey.parse("5500/portal"), ProfileKey.parse("a/b"));
        List<TestRun> accepted =
                runs.accept(new Order("r1", Installation.ANN, "C1", profiles, "all", null, null, false));

        Sweep sweep =
                runs.sweep(Objects.requireNonNull(accepted.getFirst().sweep())).orElseThrow();

        assertThat(sweep.runs())
                .isEqualTo(accepted)
                .extracting(TestRun::profile)
                .isEqualTo(profiles);
        assertThat(sweep.title()).isEqualTo("all");
        assertThat(sweep.isDone()).isFalse();
    }

    @Test
    void an_unknown_run_cannot_be_claimed() {
        assertThat(runs.claim(new RunId("no-such-run"))).isEqualTo(new Claim.Unknown());
    }

    @Test
    void only_the_latest_of_two_claims_may_write() {
        RunId id = accepted();
        TestRun first = granted(id);
        TestRun second = granted(id);

        assertThat(second.attempt()).isEqualTo(2);
        assertThatThrownBy(() -> runs.beginData(first)).isInstanceOf(TestRuns.LostClaim.class);
        assertThatThrownBy(() -> runs.conclude(first, Installation.passed(NOON)))
                .isInstanceOf(TestRuns.LostClaim.class);
        runs.beginData(second);
        assertThat(runs.conclude(second, Installation.passed(NOON)).run().conclusion())
                .isEqualTo(Installation.passed(NOON));
    }

    @Test
    void claims_at_the_same_time_get_different_attempts() throws Exception {
        RunId id = accepted();

        assertThat(atOnce(8, () -> granted(id).attempt())).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void data_is_begun_once() {
        TestRun run = granted(accepted());
        runs.beginData(run);

        assertThatThrownBy(() -> runs.beginData(run)).isInstanceOf(TestRuns.LostClaim.class);
    }

    @Test
    void a_run_that_was_cut_off_after_data_is_never_granted_again() {
        RunId id = accepted();
        runs.beginData(granted(id));

        assertThat(runs.claim(id)).isInstanceOf(Claim.CutOff.class);
    }

    @Test
    void a_run_that_was_cut_off_before_data_is_granted_again() {
        RunId id = accepted();
        granted(id);

        assertThat(granted(id).attempt()).isEqualTo(2);
    }

    @Test
    void the_first_conclusion_stands() throws Exception {
        RunId id = accepted();
        TestRun run = granted(id);

        List<TestRuns.Concluded> all = atOnce(6, () -> runs.conclude(run, Installation.failed(NOON)));

        assertThat(all).containsOnly(all.getFirst());
        assertThat(runs.conclude(run, Installation.passed(NOON)).run().conclusion())
                .isEqualTo(Installation.failed(NOON));
        assertThat(runs.claim(id)).isInstanceOf(Claim.Ended.class);
    }

    @Test
    void failures_at_the_same_time_share_one_incident() throws Exception {
        List<Change> changes = atOnce(
                6,
                () -> runs.conclude(granted(accepted()), Installation.failed(NOON))
                        .change());

        assertThat(changes).filteredOn(Change.Opened.class::isInstance).hasSize(1);
        assertThat(changes).filteredOn(Change.Updated.class::isInstance).hasSize(5);
    }

    @Test
    void the_change_of_an_incident_can_be_shown_again() {
        TestRuns.Concluded failed = runs.conclude(granted(accepted()), Installation.failed(NOON));
        assertThat(runs.changeBy(failed.run())).isEqualTo(failed.change()).isInstanceOf(Change.Opened.class);

        TestRuns.Concluded passed = runs.conclude(granted(accepted()), Installation.passed(NOON.plusSeconds(9)));
        assertThat(runs.changeBy(passed.run())).isEqualTo(passed.change()).isInstanceOf(Change.Recovered.class);
    }

    @Test
    void an_incident_that_has_recovered_is_not_shown_as_failing_again() {
        TestRuns.Concluded failed = runs.conclude(granted(accepted()), Installation.failed(NOON));
        TestRuns.Concluded passed = runs.conclude(granted(accepted()), Installation.passed(NOON.plusSeconds(9)));

        assertThat(runs.changeBy(failed.run())).isEqualTo(passed.change());
    }

    @Test
    void a_failure_after_recovery_is_a_new_incident() {
        TestRuns.Concluded first = runs.conclude(granted(accepted()), Installation.failed(NOON));
        runs.conclude(granted(accepted()), Installation.passed(NOON.plusSeconds(1)));
        TestRuns.Concluded second = runs.conclude(granted(accepted()), Installation.failed(NOON.plusSeconds(2)));

        assertThat(second.change()).isInstanceOf(Change.Opened.class).isNotEqualTo(first.change());
    }

    @Test
    void the_latest_concluded_run_of_a_profile_is_listed() {
        runs.conclude(granted(accepted()), Installation.failed(NOON));
        TestRuns.Concluded last = runs.conclude(granted(accepted()), Installation.passed(NOON.plusSeconds(1)));
        accepted();

        assertThat(runs.latest()).containsExactly(last.run());
    }

    @Test
    void the_last_word_on_the_arrival_counts() {
        RunId id = accepted();
        runs.arrival(id, new Person("U2", "Sam"), false, NOON);

        TestRun run = runs.arrival(id, Installation.ANN, true, NOON.plusSeconds(5));

        assertThat(run.arrival()).isEqualTo(new TestRun.Arrival(Installation.ANN, NOON.plusSeconds(5), true));
        assertThat(runs.find(id)).contains(run);
    }

    private RunId accepted() {
        return runs.accept(Installation.order()).getFirst().id();
    }

    private TestRun granted(RunId id) {
        return ((Claim.Granted) runs.claim(id)).run();
    }

    private List<String> queued() {
        return installation
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT task_instance FROM scheduled_tasks")
                        .mapTo(String.class)
                        .list());
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(Collections.nCopies(times, task))) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void what_a_run_has_to_do_with_a_change_of_settings_is_kept_with_it() {
        Occasion unsaved = new Occasion.Unsaved(Map.of(Problem.Field.PORT, "465"));

        assertThat(List.of(new Occasion.Saved(3), unsaved, Occasion.NONE)).allSatisfy(occasion -> {
            TestRun run = runs.accept(occasioned(occasion)).get(0);
            assertThat(runs.find(run.id())).map(TestRun::occasion).contains(occasion);
        });
    }

    private static Order occasioned(Occasion occasion) {
        return new Order(
                "request-" + occasion,
                Installation.ANN,
                "C1",
                List.of(Installation.PORTAL),
                null,
                null,
                null,
                false,
                RunKind.TEST,
                occasion);
    }
}
