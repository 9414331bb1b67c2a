package sendcheck;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.config.Configuration;
import sendcheck.config.InvalidConfiguration;
import sendcheck.microsoft.MicrosoftTokens;
import sendcheck.postgres.Database;
import sendcheck.postgres.Seed;
import sendcheck.remedy.Remedies;
import sendcheck.slack.SlackApp;
import sendcheck.smtp.Rehearsal;
import sendcheck.smtp.SmtpProbe;
import sendcheck.testrun.RunTest;
import sendcheck.web.WebServer;

/** The running service: everything is constructed here, and closed in reverse. */
final class Service implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final ScheduledExecutorService timer;
    private final MicrosoftTokens tokens;
    private final Database database;
    private final SlackApp slack;
    private final WebServer web;

    private Service(
            ScheduledExecutorService timer, MicrosoftTokens tokens, Database database, SlackApp slack, WebServer web) {
        this.timer = timer;
        this.tokens = tokens;
        this.database = database;
        this.slack = slack;
        this.web = web;
    }

    /**
     * Comes up even when Slack or the database is away.
     *
     * @throws InvalidConfiguration when the seed or the keyset cannot be used
     * @throws IOException when the port cannot be had
     */
    static Service start(Configuration configuration) throws InvalidConfiguration, IOException {
        Clock clock = Clock.systemUTC();
        Seed seed = Seed.read(configuration.seed());
        ScheduledExecutorService timer = Main.timer();
        Database database = new Database(configuration.database(), configuration.keyset(), clock, new SecureRandom());
        MicrosoftTokens tokens = new MicrosoftTokens(clock);
        SlackApp slack = new SlackApp(
                configuration.slack(), database.catalog(), database.testRuns(), database.postedMessages(), clock);
        SmtpProbe probe = new SmtpProbe(configuration.ehloName(), timer, clock, configuration.neighbourPorts(), tokens);
        RunTest runTest = new RunTest(
                database.testRuns(),
                database.catalog(),
                slack.board(),
                probe,
                configuration.limits(),
                new Remedies(configuration.egressAddresses()),
                Main.posture(configuration.dnsServers()),
                clock);
        WebServer web = WebServer.start(
                configuration.port(), slack.servlet(), Map.of("Slack", slack::problem, "database", database::problem));
        database.start(seed, runTest::run);
        Rehearsal.begin(probe);
        LOG.info("Listening on port {}", web.port());
        return new Service(timer, tokens, database, slack, web);
    }

    /** Takes no new request, finishes or hands back the runs under way, and shows what is pending. */
    @Override
    public void close() {
        try {
            web.close();
        } catch (IOException failed) {
            LOG.warn("{}", failed.getMessage());
        }
        database.stop();
        slack.close();
        database.close();
        tokens.close();
        timer.shutdownNow();
    }
}
