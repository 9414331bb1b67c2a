package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import sandbox.app.AppProcess;
import sandbox.app.Keyset;
import sandbox.app.SeedFile;
import sandbox.app.Surroundings;
import sandbox.database.EmbeddedDatabase;
import sandbox.mail.SandboxProfile;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.slack.Workspace;
import sandbox.slack.WorkspaceSetup;

/**
 * How long the answer to {@code /email-test portal} takes, which of the product means a durable order of a run, and how
 * long a start takes until the app is ready; the product and {@link BareBolt} in turns.
 */
final class Acknowledgement {
    private static final int WARM_UP = 200;
    private static final int COMMANDS = 500;
    private static final int STARTS = 7;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
    private static final Path FOLDER = Path.of("target", "bench");
    private static final List<String> PRODUCT = AppProcess.onClassPath();
    private static final List<String> BARE =
            List.of("-cp", System.getProperty("java.class.path"), BareBolt.class.getName());

    private Acknowledgement() {}

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER.resolve("database"));
                ScriptedServer mail = ScriptedServer.start(Script.named("mail.example"));
                Workspace workspace = Workspace.start(WorkspaceSetup.standard(Path.of("manifest", "manifest.yaml"))
                        .withLimits(Unlimited.slack()))) {
            Path seed = FOLDER.resolve("seed.json");
            SeedFile.write(seed, List.of(SandboxProfile.portalAt(mail.port())), null);
            Surroundings surroundings = Surroundings.of(
                    workspace,
                    database.jdbcUrl("bench_" + System.currentTimeMillis()),
                    database.user(),
                    Keyset.in(FOLDER.resolve("keyset"), PRODUCT),
                    seed);
            start(PRODUCT, surroundings).close();
            starts(surroundings);
            acknowledgements(surroundings, workspace);
        }
        System.exit(0);
    }

    private static void starts(Surroundings surroundings) throws InterruptedException {
        Figures product = new Figures();
        Figures bare = new Figures();
        for (int i = 0; i < STARTS; i++) {
            product.add(timeStart(PRODUCT, surroundings));
            bare.add(timeStart(BARE, surroundings));
        }
        report("start until ready", product, bare);
    }

    private static Duration timeStart(List<String> program, Surroundings surroundings) throws InterruptedException {
        long began = System.nanoTime();
        AppProcess app = start(program, surroundings);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        app.close();
        return took;
    }

    private static AppProcess start(List<String> program, Surroundings surroundings) throws InterruptedException {
        return AppProcess.start(program, surroundings.environment(), FOLDER.resolve("app.log"))
                .awaitReady();
    }

    private static void acknowledgements(Surroundings surroundings, Workspace workspace)
            throws IOException, InterruptedException {
        SignedCommand command = new SignedCommand(workspace.signingSecret());
        Figures product = new Figures();
        Figures bare = new Figures();
        try (AppProcess first = start(PRODUCT, surroundings);
                AppProcess second = start(BARE, surroundings)) {
            for (int i = -WARM_UP; i < COMMANDS; i++) {
                Duration ofProduct = command.send(first.slackEvents(), "portal");
                LockSupport.parkNanos(PAUSE_NANOS);
                Duration ofBare = command.send(second.slackEvents(), "portal");
                LockSupport.parkNanos(PAUSE_NANOS);
                if (i >= 0) {
                    product.add(ofProduct);
                    bare.add(ofBare);
                }
            }
        }
        report("acknowledgement", product, bare);
    }

    private static void report(String what, Figures product, Figures bare) {
        System.out.println(product.line(what + ", Sendcheck"));
        System.out.println(bare.line(what + ", bare Bolt"));
        System.out.println(
                "  ratio of medians " + product.ratioTo(bare, 0.5) + ", of p99 " + product.ratioTo(bare, 0.99));
    }
}
