package story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sandbox.app.AppProcess;
import sandbox.app.Installation;
import sandbox.app.Keyset;
import sandbox.app.SeedFile;
import sandbox.app.Surroundings;
import sandbox.mail.SandboxProfile;
import sandbox.mail.script.Action;
import sandbox.mail.script.Reaction;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.slack.Workspace;
import sandbox.slack.WorkspaceSetup;
import sandbox.slack.model.Message;
import sendcheck.postgres.TestDatabase;

/** {@code kill -9} in the middle of a run: it ends once, in its thread, with one mail or none. */
class KilledProcessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String CHANNEL = "#email-admin";
    private static final List<String> JAR = List.of("-jar", System.getProperty("sendcheck.jar", ""));

    @TempDir
    private Path folder;

    private Workspace workspace;
    private Installation installation;

    @BeforeEach
    void open() throws Exception {
        TestDatabase database = TestDatabase.createDatabase();
        workspace = Workspace.start(WorkspaceSetup.standard(Path.of("manifest", "manifest.yaml")));
        String keyset = Keyset.in(folder.resolve("keyset"), JAR);
        Path logs = Files.createDirectories(Path.of("target", "story"));
        Surroundings surroundings =
                Surroundings.of(workspace, database.jdbcUrl(), database.user(), keyset, folder.resolve("seed.json"));
        installation = new Installation(workspace, surroundings, JAR, logs);
    }

    @AfterEach
    void close() throws IOException {
        installation.close();
        workspace.close();
    }

    @Test
    void between_mail_and_data_another_process_takes_the_run_up_and_sends_one_mail() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(hangingOnce(Step.RECIPIENT))) {
            AppProcess first = startApp(server, "first.example");
            AppProcess second = startApp(server, "second.example");
            workspace.say("ann", CHANNEL, "/email-test portal");
            awaitVerb(server, "RCPT");
            awaitRunning();

            boolean firstHasIt = server.lines().contains("EHLO first.example");
            killOne(firstHasIt, first, second);

            assertThat(conclusion()).contains("A test email was sent");
            assertThat(server.messages()).hasSize(1);
            assertThat(server.lines()).contains("EHLO " + (firstHasIt ? "second" : "first") + ".example");
            assertOneParentWithAThread();
        }
    }

    @Test
    void after_data_the_run_ends_as_interrupted_and_nothing_is_sent_again() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(hangingOnce(Step.MESSAGE))) {
            AppProcess first = startApp(server, "first.example");
            AppProcess second = startApp(server, "second.example");
            workspace.say("ann", CHANNEL, "/email-test portal");
            awaitVerb(server, "DATA");
            awaitRunning();

            killOne(server.lines().contains("EHLO first.example"), first, second);

            assertThat(conclusion()).contains("interrupted", "may have been sent");
            assertThat(server.connections()).isEqualTo(1);
            assertOneParentWithAThread();
        }
    }

    @Test
    void a_run_of_a_killed_process_is_finished_by_the_next_start() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(hangingOnce(Step.SENDER))) {
            AppProcess first = startApp(server, "first.example");
            workspace.say("ann", CHANNEL, "/email-test portal");
            awaitVerb(server, "MAIL");
            awaitRunning();
            first.kill();

            startApp(server, "second.example");

            assertThat(conclusion()).contains("A test email was sent");
            assertThat(server.messages()).hasSize(1);
            assertOneParentWithAThread();
        }
    }

    /** Good, but for one step of the first connection, where it reads on and never answers. */
    private static Script hangingOnce(Step step) {
        String good = step == Step.MESSAGE ? "250 2.0.0 Ok: queued as 4XyZ" : "250 2.1.0 Ok";
        Reaction hanging = exchange -> List.of(exchange.connection() == 1 ? Action.silence() : Action.reply(good));
        return Script.named("mail.example").on(step, hanging);
    }

    private AppProcess startApp(ScriptedServer server, String name) throws InterruptedException {
        SeedFile.write(folder.resolve("seed.json"), List.of(SandboxProfile.portalAt(server.port())), null);
        return installation.startApp(name);
    }

    private static void awaitVerb(ScriptedServer server, String verb) {
        await().atMost(PATIENCE).until(() -> server.lines().stream().anyMatch(line -> line.startsWith(verb)));
    }

    /** The message is remembered once it is edited; a process that dies between posting and remembering posts anew. */
    private void awaitRunning() {
        await().atMost(PATIENCE)
                .until(() ->
                        parents().stream().anyMatch(parent -> !parent.text().contains("is about to start")));
    }

    private void killOne(boolean firstHasIt, AppProcess first, AppProcess second) throws InterruptedException {
        (firstHasIt ? first : second).kill();
        workspace.connectTo((firstHasIt ? second : first).slackEvents());
    }

    /** What the channel's only run says once it has ended. */
    private String conclusion() {
        return await().atMost(PATIENCE)
                .until(
                        () -> parents().stream()
                                .filter(parent -> parent.metadata("sendcheck_run", "state")
                                        .equals(Optional.of("done")))
                                .findFirst(),
                        Optional::isPresent)
                .map(Message::text)
                .orElseThrow();
    }

    private List<Message> parents() {
        return workspace.messages(CHANNEL, "ann").stream()
                .filter(message -> message.author().equals(workspace.bot().id()))
                .toList();
    }

    private void assertOneParentWithAThread() {
        assertThat(parents()).hasSize(1);
        assertThat(workspace.thread(CHANNEL, parents().getFirst().ts(), "ann")).isNotEmpty();
    }
}
