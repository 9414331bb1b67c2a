package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.StreamSupport;
import sandbox.slack.Workspace;
import sandbox.slack.WorkspaceSetup;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Message;
import sandbox.slack.model.View;
import sendcheck.config.Configuration;
import sendcheck.config.InvalidConfiguration;
import sendcheck.connection.Attendance;
import sendcheck.connection.ConnectAccount;
import sendcheck.connection.MemoryAccounts;
import sendcheck.connection.MemoryAttempts;
import sendcheck.connection.PromptedSignIn;
import sendcheck.files.InventoryFile;
import sendcheck.files.JsonAndCsv;
import sendcheck.postgres.Database;
import sendcheck.postgres.Keysets;
import sendcheck.postgres.TestDatabase;
import sendcheck.remedy.Remedies;
import sendcheck.settings.Secret;
import sendcheck.web.WebServer;
import tools.jackson.databind.JsonNode;

/** The app beside a strict local workspace, on a real database. */
final class ManageFixture implements AutoCloseable {

    private static final Remedies REMEDIES = new Remedies(List.of());

    final Workspace workspace;
    final TestDatabase real;
    final Database database;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final SlackApp app;
    private final WebServer web;

    ManageFixture(String seed) throws IOException, InvalidConfiguration {
        workspace = Workspace.start(WorkspaceSetup.standard(Path.of("manifest/manifest.yaml")));
        real = TestDatabase.createWithSchema();
        database = new Database(
                new Configuration.Database(real.jdbcUrl(), real.user(), new Secret(real.password())),
                new Secret(Keysets.generate()),
                Clock.systemUTC(),
                new SecureRandom());
        database.start(InventoryFile.parse("seed", seed), id -> {}, id -> Optional.empty(), () -> {});
        await().atMost(Duration.ofSeconds(30)).until(() -> database.problem().isEmpty());
        app = app();
        await().until(() -> app.problem().isEmpty());
        web = WebServer.start(0, app.servlet(), Map.of());
        workspace.connectTo(URI.create("http://127.0.0.1:" + web.port() + "/slack/events"));
    }

    private SlackApp app() {
        MemoryAccounts accounts = new MemoryAccounts();
        MemoryAttempts attempts = new MemoryAttempts(accounts);
        return new SlackApp(
                new Configuration.Slack(
                        new Secret(workspace.botToken()), new Secret(workspace.signingSecret()), workspace.apiUrl()),
                SlackFixture.ADMINS_AND_SUPPORT,
                database.catalog(),
                database.testRuns(),
                new MemoryMessages(),
                board -> new ConnectAccount(
                        database.catalog(),
                        accounts,
                        attempts,
                        new Attendance(
                                attempts, new PromptedSignIn(), board, REMEDIES, Clock.systemUTC(), timer, timer),
                        Clock.systemUTC(),
                        new SecureRandom()),
                new MemorySettings().editing(),
                new Arranging(database.catalogEditor(), database.overrides(), database.inventories(), new JsonAndCsv()),
                REMEDIES,
                Clock.systemUTC(),
                Duration.ofMillis(50));
    }

    /** What someone types in {@code #email-admin}. */
    void type(String person, String text) {
        workspace.say(person, SlackFixture.ADMIN, text);
    }

    /** The last answer that only this person sees. */
    String told(String person) {
        return workspace.messages(SlackFixture.ADMIN, person).stream()
                .filter(Message::ephemeral)
                .reduce((first, last) -> last)
                .map(message -> message.text() + message.blocks())
                .orElse("");
    }

    View modal(String person) {
        return workspace.modal(person).orElseThrow(() -> new AssertionError("no modal is open"));
    }

    String text(String person) {
        return workspace.modal(person).map(view -> view.definition().toString()).orElse("");
    }

    /** Waits until the open modal says it. */
    void see(String person, String words) {
        await().untilAsserted(() -> assertThat(text(person)).contains(words));
    }

    /** Uses the element of this name, in the block of this name when it is not empty. */
    Answer press(String person, String block, String action, String... chosen) {
        View view = modal(person);
        String id = StreamSupport.stream(view.blocks().spliterator(), false)
                .filter(candidate -> candidate.toString().contains("\"action_id\":\"" + action + "\""))
                .map(candidate -> candidate.path("block_id").asString(""))
                .filter(name -> block.isEmpty() || name.equals(block))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + action + " in " + view.definition()));
        return workspace.pressInView(person, view.id(), id, action, List.of(chosen), Map.of());
    }

    /** Uses the first button of this name in the last message that only this person sees. */
    Answer pressInMessage(String person, String action) {
        Message message = workspace.messages(SlackFixture.ADMIN, person).stream()
                .filter(Message::ephemeral)
                .reduce((first, last) -> last)
                .orElseThrow();
        String block = StreamSupport.stream(message.blocks().spliterator(), false)
                .filter(candidate -> candidate.toString().contains("\"action_id\":\"" + action + "\""))
                .findFirst()
                .orElseThrow()
                .path("block_id")
                .asString("");
        return workspace.press(person, message.channel(), message.ts(), block, action, List.of(), Map.of());
    }

    /** Sends the open modal with these inputs, whose blocks and elements have one name. */
    Answer submit(String person, String... inputs) {
        Map<String, Map<String, List<String>>> values = new HashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            values.put(inputs[i], Map.of(inputs[i], List.of(inputs[i + 1])));
        }
        return workspace.submit(person, modal(person).id(), values);
    }

    String upload(String content) {
        return workspace.upload("list.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    /** Contents of the files that the app sent to this person in a direct message, latest last. */
    List<String> files(String person) {
        return workspace.messages(workspace.direct(person).id(), person).stream()
                .flatMap(message -> StreamSupport.stream(message.blocks().spliterator(), false))
                .map(JsonNode::toString)
                .filter(block -> block.contains("/download/"))
                .map(block -> block.replaceFirst("(?s).*/download/([^/]*)/.*", "$1"))
                .flatMap(id -> workspace.file(id).stream())
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void close() throws IOException {
        app.connecting().close();
        app.close();
        web.close();
        workspace.close();
        database.close();
        timer.shutdownNow();
    }
}
