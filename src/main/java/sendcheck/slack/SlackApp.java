package sendcheck.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import sendcheck.config.Configuration;
import sendcheck.connection.ConnectAccount;
import sendcheck.connection.ConnectionBoard;
import sendcheck.expiry.ReminderBoard;
import sendcheck.remedy.Remedies;
import sendcheck.roles.Permits;
import sendcheck.roles.RolePermits;
import sendcheck.roles.RoleRules;
import sendcheck.secretlink.SecretBoard;
import sendcheck.settings.Catalog;
import sendcheck.testrun.Board;
import sendcheck.testrun.PostedMessages;
import sendcheck.testrun.TestRuns;

/** The Slack side: answers what people type and click, and shows on the {@link #board()} what comes of it. */
public final class SlackApp implements AutoCloseable {

    /** How long a run's message is left alone between two edits. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final BoardClient client;
    private final Installation installation;
    private final ReminderBoard reminders;
    private final EventsServlet servlet;
    private final ConnectAccount connecting;
    private final UserGroups groups;
    private final Permits permits;
    private final SecretBoard secretBoard;

    /**
     * Needs neither Slack nor the store to be there: asks Slack in the background who it is, until it hears.
     *
     * @param connecting what connects accounts, given where that is shown
     */
    public SlackApp(
            Configuration.Slack configuration,
            RoleRules rules,
            Catalog catalog,
            TestRuns runs,
            PostedMessages posted,
            Function<ConnectionBoard, ConnectAccount> connecting,
            Editing editing,
            Arranging arranging,
            Remedies remedies,
            Clock clock) {
        this(configuration, rules, catalog, runs, posted, connecting, editing, arranging, remedies, clock, REST);
    }

    /**
     * @param connecting what connects accounts, given where that is shown
     * @param rest how long a run's message is left alone between two edits
     */
    SlackApp(
            Configuration.Slack configuration,
            RoleRules rules,
            Catalog catalog,
            TestRuns runs,
            PostedMessages posted,
            Function<ConnectionBoard, ConnectAccount> connecting,
            Editing editing,
            Arranging arranging,
            Remedies remedies,
            Clock clock,
            Duration rest) {
        client = new BoardClient(configuration, catalog, runs, posted, rest);
        Slack slack = client.slack();
        WebApi api = client.api();
        Work work = client.work();
        ScheduledExecutorService timer = client.timer();
        installation = new Installation(api, work, timer, Installation.Pace.DEFAULT);
        groups = new UserGroups(rules, api, work, timer, clock);
        permits = new RolePermits(rules, groups);
        reminders = new ReminderDisplay(client.postings(), client.finishing());
        this.connecting = connecting.apply(new AccountDisplay(client.postings(), client.patience()));
        PrivateAnswers answers = new PrivateAnswers(api, work);
        App app = new App(
                appConfig(configuration, answers, slack, work),
                slack,
                List.of(new OwnWorkspace(installation, configuration.botToken())));
        SlackFiles files = new SlackFiles(
                slack.getHttpClient().getOkHttpClient(), configuration.botToken(), configuration.apiUrl());
        Routes.of(
                        catalog,
                        runs,
                        client.displays(),
                        this.connecting,
                        permits,
                        editing,
                        arranging,
                        api,
                        files,
                        work,
                        answers,
                        remedies,
                        clock)
                .addTo(app);
        secretBoard = new OpenForms(editing.settings(), new Forms(editing.settings(), api, work, clock), api, work);
        servlet = new EventsServlet(new SlackSignatures(configuration.signingSecret(), clock), app);
        installation.whenKnown(identity -> servlet.warmUp(identity.team()));
        installation.watch();
        groups.watch();
    }

    /** Serves {@code /slack/events}. */
    public HttpServlet servlet() {
        return servlet;
    }

    public Board board() {
        return client.board();
    }

    /** Where it is told that a secret is about to expire. */
    public ReminderBoard reminders() {
        return reminders;
    }

    /** What connects accounts; to be started and closed by whoever made it. */
    public ConnectAccount connecting() {
        return connecting;
    }

    /** Where people wait for a secret to be set. */
    public SecretBoard secretBoard() {
        return secretBoard;
    }

    /** Who may do what, as the workspace's user groups say. */
    public Permits permits() {
        return permits;
    }

    /** Why Slack cannot be used now, in words; empty when it can. */
    public Optional<String> problem() {
        return installation.problem().or(groups::problem);
    }

    /** Takes no new work and lets what is under way end, for some seconds. */
    @Override
    public void close() {
        client.close();
    }

    private static AppConfig appConfig(
            Configuration.Slack configuration, PrivateAnswers answers, Slack slack, Work work) {
        AppConfig config = new AppConfig();
        config.setSlack(slack);
        config.setSigningSecret(configuration.signingSecret().reveal());
        config.setSingleTeamBotToken(configuration.botToken().reveal());
        config.setExecutorServiceProvider(new DrainedThreads(work));
        config.setUnmatchedRequestHandler(new OldButton(answers));
        return config;
    }
}
