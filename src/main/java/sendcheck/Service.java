package sendcheck;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.arrival.ProbeMailbox;
import sendcheck.catalog.Inventory;
import sendcheck.config.Configuration;
import sendcheck.config.InvalidConfiguration;
import sendcheck.connection.Attendance;
import sendcheck.connection.ConnectAccount;
import sendcheck.diagnosis.TokenSource;
import sendcheck.editing.EditSettings;
import sendcheck.editing.PastSettings;
import sendcheck.editing.UnsavedForms;
import sendcheck.expiry.Reminders;
import sendcheck.files.InventoryFile;
import sendcheck.files.JsonAndCsv;
import sendcheck.mailbox.ImapMailbox;
import sendcheck.microsoft.MicrosoftTokens;
import sendcheck.postgres.Database;
import sendcheck.reading.ReadSettings;
import sendcheck.remedy.Remedies;
import sendcheck.secretlink.OneTimeLinks;
import sendcheck.secretlink.SetSecret;
import sendcheck.slack.Arranging;
import sendcheck.slack.Editing;
import sendcheck.slack.SlackApp;
import sendcheck.smtp.SmtpProbe;
import sendcheck.testrun.Hindsight;
import sendcheck.testrun.RunTest;
import sendcheck.testrun.WatchArrival;
import sendcheck.web.SecretServlet;
import sendcheck.web.SettingsServlet;
import sendcheck.web.WebServer;

/** The running service: everything is constructed here, and closed in reverse. */
final class Service implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /** How often attempts to connect an account are looked after. */
    private static final Duration LOOK_AFTER = Duration.ofSeconds(5);

    private final ScheduledExecutorService timer;
    private final MicrosoftTokens tokens;
    private final Database database;
    private final ExecutorService people;
    private final SlackApp slack;
    private final WebServer web;
    private final Rehearsal rehearsal;

    private Service(
            ScheduledExecutorService timer,
            MicrosoftTokens tokens,
            Database database,
            ExecutorService people,
            SlackApp slack,
            WebServer web,
            Rehearsal rehearsal) {
        this.timer = timer;
        this.tokens = tokens;
        this.database = database;
        this.people = people;
        this.slack = slack;
        this.web = web;
        this.rehearsal = rehearsal;
    }

    /**
     * Comes up even when Slack or the database is away.
     *
     * @throws InvalidConfiguration when the seed or the keyset cannot be used
     * @throws IOException when the port cannot be had
     */
    static Service start(Configuration configuration) throws InvalidConfiguration, IOException {
        Clock clock = Clock.systemUTC();
        Inventory seed = InventoryFile.read(configuration.seed());
        ScheduledExecutorService timer = Main.timer();
        SecureRandom random = new SecureRandom();
        Database database = new Database(configuration.database(), configuration.keyset(), clock, random);
        MicrosoftTokens tokens = new MicrosoftTokens(clock, database.connectedAccounts());
        Remedies remedies = new Remedies(configuration.egressAddresses());
        ExecutorService people = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("connecting-", 0).factory());
        SlackApp slack = new SlackApp(
                configuration.slack(),
                configuration.roles(),
                database.catalog(),
                database.testRuns(),
                database.postedMessages(),
                board -> connecting(
                        database,
                        new Attendance(
                                database.connectionAttempts(), tokens.devices(), board, remedies, clock, timer, people),
                        clock,
                        random),
                editing(database, configuration, clock, random),
                new Arranging(database.catalogEditor(), database.overrides(), database.inventories(), new JsonAndCsv()),
                remedies,
                clock);
        SmtpProbe probe = new SmtpProbe(configuration.ehloName(), timer, clock, configuration.neighbourPorts(), tokens);
        UnsavedForms unsaved = new UnsavedForms(database.settings());
        ProbeMailbox mailbox = mailbox(configuration, tokens, timer);
        RunTest runTest = new RunTest(
                database.testRuns(),
                database.catalog(),
                unsaved,
                slack.board(),
                probe,
                configuration.limits(),
                remedies,
                Main.posture(configuration.dnsServers()),
                mailbox,
                new Hindsight(database.testRuns(), database.settingsLog()),
                clock);
        WatchArrival watchArrival = new WatchArrival(
                database.testRuns(),
                database.catalog(),
                unsaved,
                slack.board(),
                mailbox,
                configuration.arrivalLimit(),
                remedies,
                clock);
        SetSecret setSecret = new SetSecret(database.secretLinks(), slack.permits(), slack.secretBoard(), clock);
        Reminders reminders = new Reminders(database.expiries(), slack.reminders(), clock);
        WebServer web = WebServer.start(
                configuration.port(),
                slack.servlet(),
                Map.of("Slack", slack::problem, "database", database::problem),
                new SecretServlet(setSecret, configuration.publicUrl(), clock),
                new SettingsServlet(
                        new ReadSettings(database.consumers(), database.catalog(), database.readLog()),
                        configuration.publicUrl(),
                        clock));
        database.start(seed, runTest::run, watchArrival::look, reminders::remind);
        Rehearsal rehearsal =
                new Rehearsal(() -> new SmtpProbe(configuration.ehloName(), timer, clock, List.of()), remedies, clock);
        rehearsal.begin();
        slack.connecting().start(LOOK_AFTER);
        LOG.info("Listening on port {}", web.port());
        return new Service(timer, tokens, database, people, slack, web, rehearsal);
    }

    private static ConnectAccount connecting(
            Database database, Attendance attendance, Clock clock, SecureRandom random) {
        return new ConnectAccount(
                database.catalog(),
                database.connectedAccounts(),
                database.connectionAttempts(),
                attendance,
                clock,
                random);
    }

    private static Editing editing(Database database, Configuration configuration, Clock clock, SecureRandom random) {
        return new Editing(
                new EditSettings(database.settings(), database.drafts(), configuration.hosts(), clock),
                new PastSettings(database.settings()),
                new OneTimeLinks(database.secretLinks(), configuration.publicUrl(), clock, random),
                Main.suggestions(configuration.dnsServers(), configuration.autoconfig()));
    }

    private static ProbeMailbox mailbox(
            Configuration configuration, TokenSource tokens, ScheduledExecutorService timer) {
        Configuration.Mailbox settings = configuration.mailbox();
        return settings == null ? ProbeMailbox.NONE : new ImapMailbox(settings, tokens, timer);
    }

    /** Takes no new request, finishes or hands back the runs under way, and shows what is pending. */
    @Override
    public void close() {
        try {
            web.close();
        } catch (IOException failed) {
            LOG.warn("{}", failed.getMessage());
        }
        rehearsal.close();
        slack.connecting().close();
        database.stop();
        slack.close();
        tokens.close();
        database.close();
        people.shutdownNow();
        timer.shutdownNow();
    }
}
