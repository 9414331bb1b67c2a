package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import sandbox.app.AppProcess;
import sandbox.app.Keyset;
import sandbox.app.SeedFile;
import sandbox.app.Surroundings;
import sandbox.database.EmbeddedDatabase;
import sandbox.mail.SandboxProfile;
import sandbox.slack.Workspace;
import sandbox.slack.WorkspaceSetup;

/**
 * How long the first run after a start takes, as its own report says, beside those that come after ten others. STARTTLS with
 * sign-in. The first start is not counted, as the servers around the product are cold themselves then.
 */
final class FirstRun {
    private static final int STARTS = 10;
    private static final int WARM_UP = 10;
    private static final int WARM = 5;
    private static final Duration UNTIL_SOMEONE_TYPES = Duration.ofSeconds(5);
    private static final Path FOLDER = Path.of("target", "bench");
    private static final List<String> PRODUCT = AppProcess.onClassPath();

    private FirstRun() {}

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        Figures first = new Figures();
        Figures warm = new Figures();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER.resolve("database"));
                Submissions submissions = new Submissions();
                Workspace workspace = Workspace.start(WorkspaceSetup.standard(Path.of("manifest", "manifest.yaml"))
                        .withLimits(Unlimited.slack()))) {
            Path seed = FOLDER.resolve("seed.json");
            SeedFile.write(seed, List.of(profile(submissions.port())), submissions.authority());
            String url = database.jdbcUrl("bench_" + System.currentTimeMillis());
            Surroundings surroundings = Surroundings.of(
                    workspace, url, database.user(), Keyset.in(FOLDER.resolve("keyset"), PRODUCT), seed);
            SignedCommand command = new SignedCommand(workspace.signingSecret());
            try (Connection runs = DriverManager.getConnection(url, database.user(), database.password())) {
                for (int i = 0; i < STARTS; i++) {
                    try (AppProcess app = AppProcess.start(
                                    PRODUCT, surroundings.environment(), FOLDER.resolve("app.log"))
                            .awaitReady()) {
                        TimeUnit.NANOSECONDS.sleep(UNTIL_SOMEONE_TYPES.toNanos());
                        Duration cold = run(command, app, runs);
                        for (int k = 0; k < WARM_UP; k++) {
                            run(command, app, runs);
                        }
                        List<Duration> later = new ArrayList<>();
                        for (int k = 0; k < WARM; k++) {
                            later.add(run(command, app, runs));
                        }
                        if (i > 0) {
                            first.add(cold);
                            later.forEach(warm::add);
                        }
                    }
                }
            }
        }
        System.out.println(first.line("first run after a start"));
        System.out.println(warm.line("later runs"));
        System.out.println("  ratio of medians " + first.ratioTo(warm, 0.5) + " (at most 1.5 is wanted)");
        System.exit(0);
    }

    private static SandboxProfile profile(int port) {
        return new SandboxProfile(
                "5500",
                "portal",
                "Portal Email",
                "127.0.0.1",
                port,
                "starttls",
                Submissions.USER,
                Submissions.PASSWORD,
                Submissions.USER,
                Submissions.RECIPIENT,
                Map.of(),
                null,
                true,
                "Takes every mail.");
    }

    private static Duration run(SignedCommand command, AppProcess app, Connection runs) throws Exception {
        long before = concluded(runs);
        command.send(app.slackEvents(), "portal");
        while (concluded(runs) == before) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return lastTook(runs);
    }

    private static long concluded(Connection runs) throws SQLException {
        try (Statement statement = runs.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(concluded_at) FROM test_runs")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Duration lastTook(Connection runs) throws SQLException {
        try (Statement statement = runs.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT verdict, report ->> 'took' FROM test_runs ORDER BY concluded_at DESC LIMIT 1")) {
            rows.next();
            if (!rows.getString(1).equals("passed")) {
                throw new IllegalStateException("the run did not pass");
            }
            return Duration.parse(rows.getString(2));
        }
    }
}
