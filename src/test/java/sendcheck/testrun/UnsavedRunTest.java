package sendcheck.testrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sandbox.mail.script.Action;
import sandbox.mail.script.Received;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.mail.tls.CertificateFolder;
import sandbox.mail.tls.Leaf;
import sendcheck.arrival.ProbeMailbox;
import sendcheck.config.Configuration;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Verdict;
import sendcheck.editing.Draft;
import sendcheck.editing.EditSettings;
import sendcheck.editing.Form;
import sendcheck.editing.Kept;
import sendcheck.editing.Typed;
import sendcheck.editing.UnsavedForms;
import sendcheck.files.InventoryFile;
import sendcheck.incident.Change;
import sendcheck.postgres.Database;
import sendcheck.postgres.Keysets;
import sendcheck.postgres.TestDatabase;
import sendcheck.posture.PostureCheck;
import sendcheck.posture.UnansweredDns;
import sendcheck.remedy.Remedies;
import sendcheck.settings.HostRule;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.smtp.SmtpProbe;
import story.Traces;

/** Settings that someone typed and did not save, from the form to a real mail server, on a real store. */
class UnsavedRunTest {

    private static final ProfileKey PORTAL = ProfileKey.parse("5500/portal");
    private static final Person ANN = new Person("U1", "Ann");
    private static final CertificateFolder CERTIFICATES =
            CertificateFolder.open(Path.of("target", "test-certificates"));
    private static final String PASSWORD = "Tr0ub4dor-of-the-portal";
    private static final String USER = "typed@example.org";

    private static final Script GOOD = Script.named("mail.test")
            .withStartTls(CERTIFICATES.context(Leaf.GOOD))
            .withAccount(USER, PASSWORD);

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();
    private static final ScriptedServer STORED = ScriptedServer.start(Script.named("stored.test"));
    private static final TestDatabase REAL = TestDatabase.createDatabase();

    /** One for all tests, since none of them may leave anything at the profile. */
    private static Database database;

    private final RecordingBoard board = new RecordingBoard();

    @BeforeAll
    static void install() throws Exception {
        database = new Database(
                new Configuration.Database(REAL.jdbcUrl(), REAL.user(), new Secret(REAL.password())),
                new Secret(Keysets.generate()),
                Clock.systemUTC(),
                new SecureRandom());
        database.start(
                InventoryFile.parse("seed", """
                        {"modules": [{"key": "5500", "title": "5500", "profiles": [
                          {"key": "portal", "title": "Portal Email", "host": "127.0.0.1", "port": %d, "security": "none",
                           "user": "stored@example.com", "password": "%s", "allowCleartextPassword": true,
                           "fromName": "Stored", "from": "stored@example.com", "bcc": ["stored-copy@example.com"],
                           "testRecipient": "stored-recipient@example.com"}]}]}
                        """.formatted(STORED.port(), PASSWORD)),
                id -> {
                    throw new Board.Unreachable("the tests do the runs themselves", null);
                },
                id -> Optional.empty(),
                () -> {});
        await().atMost(Duration.ofSeconds(30)).until(() -> database.problem().isEmpty());
    }

    @AfterAll
    static void close() {
        database.close();
        STORED.close();
        TIMER.shutdownNow();
    }

    @Test
    void the_server_gets_what_was_typed_and_the_profile_stays_as_it_was() throws Exception {
        Kept before = kept();
        try (ScriptedServer typed = ScriptedServer.start(GOOD)) {
            run(order(typedFor(typed.port())));

            assertThat(conclusion().report().verdict()).isEqualTo(Verdict.PASSED);
            assertThat(conclusion().recipient()).isEqualTo("typed-recipient@example.org");
            assertThat(typed.messages()).singleElement().satisfies(UnsavedRunTest::isAsTyped);
            assertThat(signIns(typed)).containsExactly("\0" + USER + "\0" + PASSWORD);
        }

        assertThat(STORED.connections()).isZero();
        assertThat(kept()).isEqualTo(before);
        assertThat(database.settings().log(PORTAL, 10)).isEmpty();
        assertThat(database.testRuns().latest()).isEmpty();
        assertThat(database.testRuns().lastGood(PORTAL)).isEmpty();
    }

    private static void isAsTyped(Received.Message message) {
        assertThat(message.sender()).isEqualTo(USER);
        assertThat(message.recipients())
                .containsExactlyInAnyOrder("typed-recipient@example.org", "typed-copy@example.org");
        assertThat(message.content())
                .contains("From: Typed by Ann <" + USER + ">", "Reply-To: typed-help@example.org")
                .doesNotContain("stored");
    }

    /** What stood behind AUTH PLAIN, decoded. */
    private static List<String> signIns(ScriptedServer server) {
        String plain = "AUTH PLAIN ";
        return server.lines().stream()
                .filter(line -> line.startsWith(plain))
                .map(line ->
                        new String(Base64.getDecoder().decode(line.substring(plain.length())), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void a_failure_with_typed_settings_is_no_incident_and_no_state_of_the_profile() throws Exception {
        Kept before = kept();
        try (ScriptedServer typed = ScriptedServer.start(repeatingThePassword())) {
            run(order(typedFor(typed.port())));
        }

        assertThat(conclusion().report().failure().orElseThrow().stage()).isEqualTo(Stage.SIGN_IN);
        assertThat(board.changes).containsExactly(new Change.None());
        assertThat(database.testRuns().latest()).isEmpty();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void the_secret_of_a_test_without_saving_stands_in_no_table_even_when_the_server_repeats_it() throws Exception {
        try (ScriptedServer good = ScriptedServer.start(GOOD);
                ScriptedServer bad = ScriptedServer.start(repeatingThePassword())) {
            run(order(typedFor(good.port())));
            run(order(typedFor(bad.port())));
        }
        assertThat(board.concluded).hasSize(2);

        Traces traces = Traces.ofTables(REAL.jdbcUrl(), REAL.user());

        assertThat(traces.placesOf(USER)).contains("public.test_runs", "public.drafts");
        assertThat(traces.placesOf(PASSWORD)).isEmpty();
    }

    private static Script repeatingThePassword() {
        String plain =
                Base64.getEncoder().encodeToString(("\0" + USER + "\0" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return GOOD.on(
                Step.CREDENTIALS,
                Action.reply("535-5.7.8 Not with " + PASSWORD, "535 5.7.8 as in " + plain + " of the client"));
    }

    private Kept kept() {
        return database.settings().kept(PORTAL).orElseThrow();
    }

    private static Map<Field, String> typedFor(int port) throws Exception {
        return Map.ofEntries(
                Map.entry(Field.FROM_NAME, "Typed by Ann"),
                Map.entry(Field.FROM_ADDRESS, USER),
                Map.entry(Field.REPLY_TO, "typed-help@example.org"),
                Map.entry(Field.BCC, "typed-copy@example.org"),
                Map.entry(Field.HOST, "localhost"),
                Map.entry(Field.PORT, Integer.toString(port)),
                Map.entry(Field.SECURITY, "starttls"),
                Map.entry(Field.TRUST_ANCHORS, Files.readString(CERTIFICATES.authorityFile())),
                Map.entry(Field.SIGN_IN, Form.WITH_PASSWORD),
                Map.entry(Field.USER, USER),
                Map.entry(Field.TEST_RECIPIENT, "typed-recipient@example.org"));
    }

    /** As the form does it: what is typed is kept as a draft, and ordered as it is. */
    private RunId order(Map<Field, String> visible) {
        EditSettings settings =
                new EditSettings(database.settings(), database.drafts(), HostRule.ANY, Clock.systemUTC());
        long version = kept().profile().version();
        Typed typed = settings.typed(PORTAL, ANN, version, visible).orElseThrow();
        assertThat(settings.problems(typed.kept(), typed.form())).isEmpty();
        settings.keep(new Draft(
                ANN.id(), PORTAL, version, typed.form(), null, Clock.systemUTC().instant()));
        Order order = new Order(
                UUID.randomUUID().toString(),
                ANN,
                "C1",
                List.of(PORTAL),
                null,
                null,
                null,
                false,
                RunKind.TEST,
                new Occasion.Unsaved(typed.form().values()));
        return database.testRuns().accept(order).getFirst().id();
    }

    private void run(RunId id) {
        new RunTest(
                        database.testRuns(),
                        database.catalog(),
                        new UnsavedForms(database.settings()),
                        board,
                        new SmtpProbe(null, TIMER, Clock.systemUTC(), List.of()),
                        Limits.DEFAULT,
                        new Remedies(List.of()),
                        new PostureCheck(new UnansweredDns(), Duration.ofSeconds(5)),
                        ProbeMailbox.NONE,
                        new Hindsight(database.testRuns(), database.settingsLog()),
                        Clock.systemUTC())
                .run(id);
    }

    private TestRun.Conclusion conclusion() {
        return Objects.requireNonNull(board.concluded.getFirst().conclusion());
    }
}
