package sendcheck.slack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import sandbox.slack.Workspace;
import sandbox.slack.WorkspaceSetup;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Message;
import sendcheck.config.Configuration;
import sendcheck.connection.Attendance;
import sendcheck.connection.ConnectAccount;
import sendcheck.connection.ConnectionBoard;
import sendcheck.connection.MemoryAccounts;
import sendcheck.connection.MemoryAttempts;
import sendcheck.connection.PromptedSignIn;
import sendcheck.remedy.Remedies;
import sendcheck.roles.Holder;
import sendcheck.roles.Role;
import sendcheck.roles.RoleRules;
import sendcheck.settings.Secret;
import sendcheck.web.WebServer;

/** The app beside a strict local workspace, over real HTTP; its store is in memory. */
final class SlackFixture implements AutoCloseable {

    static final String ADMIN = "#email-admin";
    static final String ALERTS = "#it-alerts";
    static final String GENERAL = "#general";

    /** Ann is a Master Admin, Sam a Designated Admin, Ivo neither. */
    static final RoleRules ADMINS_AND_SUPPORT = new RoleRules(
            Map.of(
                    Role.MASTER_ADMIN, List.of(new Holder.GroupByHandle("email-admins")),
                    Role.DESIGNATED_ADMIN, List.of(new Holder.GroupById("S0SUPPORT"))),
            Set.of(),
            Set.of());

    private static final Remedies REMEDIES = new Remedies(List.of());

    final Workspace workspace;
    final MemoryCatalog catalog = new MemoryCatalog();
    final MemoryRuns runs = new MemoryRuns();
    final MemorySettings settings = new MemorySettings();
    final MemoryMessages messages = new MemoryMessages();
    final MemoryAccounts accounts = new MemoryAccounts();
    final MemoryAttempts attempts = new MemoryAttempts(accounts);
    final PromptedSignIn person = new PromptedSignIn();
    final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    final ExecutorService people = Executors.newCachedThreadPool();
    final RoleRules rules;
    final SlackApp app;
    final WebServer web;

    SlackFixture() throws IOException {
        this(setup -> setup);
    }

    SlackFixture(UnaryOperator<WorkspaceSetup> change) throws IOException {
        this(change, ADMINS_AND_SUPPORT);
    }

    SlackFixture(UnaryOperator<WorkspaceSetup> change, RoleRules rules) throws IOException {
        this.rules = rules;
        workspace = Workspace.start(change.apply(WorkspaceSetup.standard(Path.of("manifest/manifest.yaml"))));
        app = another();
        await().until(() -> app.problem().isEmpty());
        web = WebServer.start(0, app.servlet(), Map.of());
        workspace.connectTo(URI.create("http://127.0.0.1:" + web.port() + "/slack/events"));
    }

    /** One more process's app, on the same store. */
    SlackApp another() {
        return new SlackApp(
                new Configuration.Slack(
                        new Secret(workspace.botToken()), new Secret(workspace.signingSecret()), workspace.apiUrl()),
                rules,
                catalog,
                runs,
                messages,
                this::connecting,
                settings.editing(),
                NoArranging.ARRANGING,
                REMEDIES,
                Clock.systemUTC(),
                Duration.ofMillis(50));
    }

    private ConnectAccount connecting(ConnectionBoard board) {
        return new ConnectAccount(
                catalog,
                accounts,
                attempts,
                new Attendance(attempts, person, board, REMEDIES, Clock.systemUTC(), timer, people),
                Clock.systemUTC(),
                RandomGenerator.getDefault());
    }

    Answer say(String channel, String text) {
        return workspace.say("ann", channel, text);
    }

    List<Message> seen(String channel) {
        return workspace.messages(channel, "ann");
    }

    /** What only Ann sees in {@code #email-admin}. */
    List<Message> privately() {
        return seen(ADMIN).stream().filter(Message::ephemeral).toList();
    }

    /** What the app wrote to Ann in their direct message. */
    List<Message> directs() {
        return seen(workspace.direct("ann").id()).stream()
                .filter(message -> !message.ephemeral())
                .toList();
    }

    List<Message> publicly(String channel) {
        return seen(channel).stream().filter(message -> !message.ephemeral()).toList();
    }

    /** Clicks the first button or menu of the message with this action_id. */
    Answer click(Message message, String actionId, List<String> chosen) {
        String block = message.blocks().values().stream()
                .filter(candidate -> candidate.toString().contains("\"action_id\":\"" + actionId + "\""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + actionId + " in " + message))
                .path("block_id")
                .asString("");
        return workspace.press("ann", message.channel(), message.ts(), block, actionId, chosen, Map.of());
    }

    static String state(Message message) {
        return message.metadata("sendcheck_run", "state").orElse("none");
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        app.connecting().close();
        app.close();
        people.shutdownNow();
        web.close();
        workspace.close();
    }
}
