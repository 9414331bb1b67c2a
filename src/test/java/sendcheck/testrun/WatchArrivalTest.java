package sendcheck.testrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.arrival.Look;
import sendcheck.arrival.ProbeMailbox;
import sendcheck.config.Configuration;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;
import sendcheck.files.InventoryFile;
import sendcheck.postgres.Database;
import sendcheck.postgres.Keysets;
import sendcheck.postgres.TestDatabase;
import sendcheck.posture.PostureCheck;
import sendcheck.posture.UnansweredDns;
import sendcheck.remedy.Finding;
import sendcheck.remedy.Remedies;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;

/** The watch on a real store, with mailboxes that show what each case needs. */
class WatchArrivalTest {
    private static final String PROBE = "probe@example.com";
    private static final Duration LONG = Duration.ofHours(1);

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
                id -> {
                    throw new Board.Unreachable("the tests watch themselves", null);
                },
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
    void a_message_that_was_seen_is_kept_and_shown() {
        RunId id = sent(PROBE);

        assertThat(watch(new Look.Seen("Inbox", false, null), LONG).look(id)).isEmpty();

        assertThat(arrival(id)).isInstanceOf(Outcome.Passed.class);
        assertThat(board.watched).singleElement().returns(id, TestRun::id);
        assertThat(conclusion(id).report().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(conclusion(id).arrivalFinding()).isNull();
    }

    @Test
    void a_message_in_the_junk_folder_has_a_finding() {
        RunId id = sent(PROBE);

        watch(new Look.Seen("Junk", true, "mx.example; spf=fail"), LONG).look(id);

        assertThat(arrival(id))
                .extracting(outcome -> ((Outcome.Warned) outcome).symptom())
                .isEqualTo(new Symptom.InJunk("Junk", List.of("SPF")));
        assertThat(conclusion(id).arrivalFinding()).extracting(Finding::id).isEqualTo("arrival.junk");
    }

    @Test
    void a_message_that_is_not_there_yet_is_looked_for_again_within_the_limit() {
        RunId id = sent(PROBE);

        assertThat(watch(new Look.Nothing(), LONG).look(id)).isPresent();

        assertThat(conclusion(id).report().isArrivalAwaited()).isTrue();
        assertThat(board.watched).isEmpty();
    }

    @Test
    void a_message_that_never_comes_is_a_warning_and_the_run_stays_passed() {
        RunId id = sent(PROBE);

        assertThat(watch(new Look.Nothing(), Duration.ZERO).look(id)).isEmpty();

        assertThat(((Outcome.Warned) arrival(id)).symptom()).isInstanceOf(Symptom.NotSeen.class);
        assertThat(conclusion(id).report().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(conclusion(id).arrivalFinding()).extracting(Finding::id).isEqualTo("arrival.not-seen");
    }

    @Test
    void a_mailbox_that_refuses_is_said_at_the_stage_and_fails_no_run() {
        RunId id = sent(PROBE);

        watch(new Look.Unusable("The mailbox refused the sign-in", false), LONG).look(id);

        assertThat(((Outcome.Warned) arrival(id)).symptom())
                .isEqualTo(new Symptom.MailboxUnusable("The mailbox refused the sign-in"));
        assertThat(conclusion(id).report().verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_mailbox_that_is_away_is_tried_again() {
        RunId id = sent(PROBE);

        assertThat(watch(new Look.Unusable("The mailbox is away", true), LONG).look(id))
                .isPresent();

        assertThat(conclusion(id).report().isArrivalAwaited()).isTrue();
    }

    @Test
    void what_was_seen_while_the_chat_was_away_is_shown_later_without_another_look() {
        RunId id = sent(PROBE);
        board.isAway = true;
        assertThatThrownBy(
                        () -> watch(new Look.Seen("Inbox", false, null), LONG).look(id))
                .isInstanceOf(Board.Unreachable.class);

        board.isAway = false;
        watch(new Look.Seen("Elsewhere", true, null), LONG).look(id);

        assertThat(board.watched).singleElement().returns(id, TestRun::id);
        assertThat(arrival(id)).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void mail_to_another_address_is_asked_of_a_person() {
        RunId id = sent("ann@example.com");

        assertThat(arrival(id)).isEqualTo(new Outcome.Skipped(Outcome.Because.ASKED_OF_A_PERSON));
        assertThat(runs.awaited(id)).isEmpty();
    }

    /** A run that sent its message to this address. */
    private RunId sent(String recipient) {
        Order order = new Order(
                "r1",
                new Person("U1", "Ann"),
                "C1",
                List.of(ProfileKey.parse("5500/portal")),
                null,
                recipient,
                null,
                false);
        RunId id = runs.accept(order).getFirst().id();
        new RunTest(
                        runs,
                        database.catalog(),
                        (key, values) -> Optional.empty(),
                        board,
                        (assignment, limits, listener) -> {
                            listener.aboutToSend();
                            return new Report(
                                    Verdict.PASSED,
                                    List.of(new StageResult(
                                            Stage.ARRIVAL,
                                            new Outcome.Skipped(Outcome.Because.ASKED_OF_A_PERSON),
                                            Duration.ZERO)),
                                    Transcript.EMPTY,
                                    "4ZbXk",
                                    Duration.ZERO);
                        },
                        Limits.DEFAULT,
                        new Remedies(List.of()),
                        new PostureCheck(new UnansweredDns(), Duration.ofSeconds(5)),
                        mailbox(new Look.Nothing()),
                        new Hindsight(runs, database.settingsLog()),
                        Clock.systemUTC())
                .run(id);
        return id;
    }

    private WatchArrival watch(Look look, Duration limit) {
        return new WatchArrival(
                runs,
                database.catalog(),
                (key, values) -> Optional.empty(),
                board,
                mailbox(look),
                limit,
                new Remedies(List.of()),
                Clock.systemUTC());
    }

    private static ProbeMailbox mailbox(Look look) {
        return new ProbeMailbox() {
            @Override
            public boolean receives(String recipient) {
                return recipient.equals(PROBE);
            }

            @Override
            public Look look(String runId, Duration limit) {
                return look;
            }
        };
    }

    private TestRun.Conclusion conclusion(RunId id) {
        return Objects.requireNonNull(runs.find(id).orElseThrow().conclusion());
    }

    private Outcome arrival(RunId id) {
        Optional<StageResult> arrival = conclusion(id).report().of(Stage.ARRIVAL);
        return arrival.orElseThrow().outcome();
    }
}
