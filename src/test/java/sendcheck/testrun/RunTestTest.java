package sendcheck.testrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.arrival.ProbeMailbox;
import sendcheck.config.Configuration;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Probe;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;
import sendcheck.editing.Source;
import sendcheck.files.InventoryFile;
import sendcheck.history.Changes;
import sendcheck.history.SettingsLog;
import sendcheck.incident.Change;
import sendcheck.postgres.Database;
import sendcheck.postgres.Keysets;
import sendcheck.postgres.TestDatabase;
import sendcheck.posture.PostureCheck;
import sendcheck.posture.UnansweredDns;
import sendcheck.remedy.Finding;
import sendcheck.remedy.Remedies;
import sendcheck.report.Headline;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;

/** The use case on a real store, with probes that behave as each case needs. */
class RunTestTest {
    private static final ProfileKey PORTAL = ProfileKey.parse("5500/portal");
    private static final Remedies REMEDIES = new Remedies(List.of());
    private static final StageResult CONNECTED = new StageResult(Stage.CONNECT, new Outcome.Passed(), Duration.ZERO);

    private final RecordingBoard board = new RecordingBoard();
    private Database database;
    private TestRuns runs;

    @BeforeEach
    void install() throws Exception {
        TestDatabase real = TestDatabase.createWithSchema();
        database = new Database(
                new Configuration.Database(real.jdbcUrl(), real.user(), new Secret(real.password())),
                new Secret(Keysets.generate()),
                Clock.systemUTC(),
                RandomGenerator.getDefault());
        database.start(
                InventoryFile.read(null),
                id -> {
                    throw new Board.Unreachable("the tests do the runs themselves", null);
                },
                id -> Optional.empty(),
                () -> {});
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.problem().isEmpty());
        runs = database.testRuns();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_failed_run_tells_what_changed_since_the_last_good_one() {
        with(sending(Verdict.PASSED)).run(order(PORTAL, null, null));
        database.settings().set(PORTAL, Field.PASSWORD, new Secret("new"), new Person("U2", "Sam"), Source.LINK);
        RunId failed = order(PORTAL, null, null);

        with(refused()).run(failed);

        assertThat(changes(failed).orElseThrow().settings()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("Password");
            assertThat(change.by()).isEqualTo("Sam");
            assertThat(change.isSecret()).isTrue();
        });
    }

    @Test
    void what_was_found_out_is_kept_even_when_nobody_can_look_back() {
        with(sending(Verdict.PASSED)).run(order(PORTAL, null, null));
        RunId failed = order(PORTAL, null, null);
        SettingsLog away = (profile, moment) -> {
            throw new IllegalStateException("the store is away");
        };

        with(refused(), new Hindsight(runs, away)).run(failed);

        assertThat(conclusion(failed).report().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(conclusion(failed).changes()).isNull();
    }

    @Test
    void a_change_made_while_the_last_good_run_went_on_is_told() {
        with((assignment, limits, listener) -> {
                    database.settings()
                            .set(PORTAL, Field.PASSWORD, new Secret("new"), new Person("U2", "Sam"), Source.LINK);
                    return new Report(
                            Verdict.PASSED, List.of(CONNECTED), Transcript.EMPTY, null, Duration.ofSeconds(30));
                })
                .run(order(PORTAL, null, null));
        RunId failed = order(PORTAL, null, null);

        with(refused()).run(failed);

        assertThat(changes(failed).orElseThrow().settings()).hasSize(1);
    }

    @Test
    void the_first_run_and_a_run_as_another_sender_have_nothing_to_look_back_to() {
        RunId first = order(PORTAL, null, null);
        with(refused()).run(first);
        with(sending(Verdict.PASSED)).run(order(PORTAL, null, null));
        RunId other = order(PORTAL, null, "other@example.com");
        with(refused()).run(other);

        assertThat(changes(first)).isEmpty();
        assertThat(changes(other)).isEmpty();
    }

    @Test
    void a_run_is_shown_as_it_goes_on_and_concluded() {
        RunId id = order(PORTAL, null, null);

        with(sending(Verdict.PASSED)).run(id);

        assertThat(board.shown).containsExactly("connect...", "connect done", "closed");
        assertThat(board.concluded)
                .singleElement()
                .satisfies(run -> assertThat(run.conclusion())
                        .returns(
                                Verdict.PASSED,
                                conclusion -> conclusion.report().verdict())
                        .returns("email-admin@example.com", TestRun.Conclusion::recipient)
                        .returns(null, TestRun.Conclusion::finding));
        assertThat(board.changes).containsExactly(new Change.None());
    }

    @Test
    void a_failed_run_has_a_finding_and_opens_an_incident() {
        RunId id = order(PORTAL, null, null);

        with(refused()).run(id);

        assertThat(conclusion().finding()).isNotNull();
        assertThat(board.changes).singleElement().isInstanceOf(Change.Opened.class);
    }

    @Test
    void an_order_of_overrides_hands_all_of_them_to_the_probe() {
        Person ann = new Person("U1", "Ann");
        RunId id = runs.accept(new Order("r1", ann, "C1", List.of(PORTAL), null, null, null, true, RunKind.OVERRIDES))
                .getFirst()
                .id();

        with((assignment, limits, listener) -> {
                    assertThat(assignment.dryRun()).isTrue();
                    assertThat(assignment.overrides())
                            .isNotEmpty()
                            .isEqualTo(database.catalog().overrides(PORTAL));
                    return report(Verdict.PASSED, CONNECTED);
                })
                .run(id);

        assertThat(board.concluded).hasSize(1);
    }

    @Test
    void an_order_may_name_another_recipient_and_sender() {
        RunId id = order(PORTAL, "other@example.com", "jsmith@example.com");

        with((assignment, limits, listener) -> {
                    assertThat(assignment.recipient()).isEqualTo("other@example.com");
                    assertThat(assignment.sender().address()).isEqualTo("jsmith@example.com");
                    return report(Verdict.PASSED, CONNECTED);
                })
                .run(id);

        assertThat(board.concluded).hasSize(1);
    }

    @Test
    void an_unknown_portal_user_fails_at_the_settings() {
        assertThat(settingsProblem(order(PORTAL, null, "nobody")))
                .isEqualTo(
                        "\"nobody\" is no portal user with a From address of its own. Name one, or give an address.");
    }

    @Test
    void a_profile_that_is_gone_fails_at_the_settings() {
        assertThat(settingsProblem(order(ProfileKey.parse("5500/gone"), null, null)))
                .isEqualTo("There is no profile 5500/gone any more.");
    }

    @Test
    void a_run_that_was_cut_off_after_data_ends_as_interrupted_and_sends_nothing() {
        RunId id = order(PORTAL, null, null);
        runs.beginData(((Claim.Granted) runs.claim(id)).run());

        with(unused()).run(id);

        assertThat(conclusion().report().verdict()).isEqualTo(Verdict.INTERRUPTED);
        assertThat(board.changes).containsExactly(new Change.None());
    }

    @Test
    void a_run_that_another_process_took_meanwhile_is_left_to_it() {
        RunId id = order(PORTAL, null, null);

        with((assignment, limits, listener) -> {
                    runs.claim(id);
                    listener.aboutToSend();
                    throw new AssertionError("nothing may be sent");
                })
                .run(id);

        assertThat(board.concluded).isEmpty();
        assertThat(runs.find(id).orElseThrow().conclusion()).isNull();
    }

    @Test
    void an_ended_run_that_was_not_shown_is_shown_without_doing_it_again() {
        RunId id = order(PORTAL, null, null);
        board.isAway = true;
        assertThatThrownBy(() -> with(refused()).run(id)).isInstanceOf(Board.Unreachable.class);

        board.isAway = false;
        with(unused()).run(id);

        assertThat(board.concluded).hasSize(1);
        assertThat(board.changes).singleElement().isInstanceOf(Change.Opened.class);
    }

    @Test
    void a_run_that_breaks_every_time_is_given_up() {
        RunId id = order(PORTAL, null, null);
        RunTest broken = with((assignment, limits, listener) -> {
            throw new IllegalStateException("a bug");
        });
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThatThrownBy(() -> broken.run(id)).isInstanceOf(IllegalStateException.class);
        }

        broken.run(id);

        assertThat(conclusion().report().verdict()).isEqualTo(Verdict.INTERRUPTED);
        assertThat(Headline.of(conclusion().report(), "ann@example.com", false)).contains("no test email was sent");
        assertThat(conclusion().finding()).extracting(Finding::id).isEqualTo("message.given-up");
        assertThat(board.changes).containsExactly(new Change.None());
    }

    private TestRun.Conclusion conclusion() {
        return Objects.requireNonNull(board.concluded.getFirst().conclusion());
    }

    private Optional<Changes> changes(RunId id) {
        return runs.find(id).map(TestRun::conclusion).map(TestRun.Conclusion::changes);
    }

    private String settingsProblem(RunId id) {
        with(unused()).run(id);
        StageResult failure = conclusion().report().failure().orElseThrow();
        assertThat(failure.stage()).isEqualTo(Stage.SETTINGS);
        Outcome.Failed failed = (Outcome.Failed) failure.outcome();
        return ((Symptom.InvalidSettings) failed.symptom())
                .problems()
                .getFirst()
                .message();
    }

    private RunId order(ProfileKey profile, @Nullable String recipient, @Nullable String from) {
        Person ann = new Person("U1", "Ann");
        return runs.accept(new Order(
                        UUID.randomUUID().toString(), ann, "C1", List.of(profile), null, recipient, from, false))
                .getFirst()
                .id();
    }

    private TestRun.Conclusion conclusion(RunId id) {
        return Objects.requireNonNull(runs.find(id).orElseThrow().conclusion());
    }

    private RunTest with(Probe probe) {
        return with(probe, new Hindsight(runs, database.settingsLog()));
    }

    private RunTest with(Probe probe, Hindsight hindsight) {
        return new RunTest(
                runs,
                database.catalog(),
                (key, values) -> Optional.empty(),
                board,
                probe,
                Limits.DEFAULT,
                REMEDIES,
                new PostureCheck(new UnansweredDns(), Duration.ofSeconds(5)),
                ProbeMailbox.NONE,
                hindsight,
                Clock.systemUTC());
    }

    private static Probe sending(Verdict verdict) {
        return (assignment, limits, listener) -> {
            listener.began(Stage.CONNECT);
            listener.ended(CONNECTED);
            listener.aboutToSend();
            return report(verdict, CONNECTED);
        };
    }

    private static Probe refused() {
        Outcome outcome = new Outcome.Failed(new Symptom.ConnectionRefused("192.0.2.1", 587), List.of());
        return (assignment, limits, listener) ->
                report(Verdict.FAILED, new StageResult(Stage.CONNECT, outcome, Duration.ZERO));
    }

    private static Probe unused() {
        return (assignment, limits, listener) -> {
            throw new AssertionError("nothing may be probed");
        };
    }

    private static Report report(Verdict verdict, StageResult result) {
        return new Report(verdict, List.of(result), Transcript.EMPTY, null, Duration.ZERO);
    }
}
