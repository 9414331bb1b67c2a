package sendcheck.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.config.Configuration;
import sendcheck.settings.Catalog;
import sendcheck.testrun.Board;
import sendcheck.testrun.PostedMessages;
import sendcheck.testrun.TestRuns;

/** Calls Slack, and shows runs there; answers nobody. */
public final class BoardClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BoardClient.class);

    private static final int READ_MILLIS = 10_000;
    private static final int CALL_MILLIS = 15_000;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slack-timer").factory());
    private final Patience patience = new Patience();
    private final Work work = new Work(patience);
    private final Slack slack;
    private final WebApi api;
    private final Postings postings;
    private final Displays displays;
    private final Finishing finishing = new Finishing(patience);
    private final SlackBoard board;

    /** @param rest how long a run's message is left alone between two edits */
    public BoardClient(
            Configuration.Slack configuration, Catalog catalog, TestRuns runs, PostedMessages posted, Duration rest) {
        slack = Slack.getInstance(slackConfig(configuration));
        api = new WebApi(slack.methods(configuration.botToken().reveal()));
        postings = new Postings(api, posted);
        displays = new Displays(new RunDisplay(postings, runs, work, timer, rest), new SweepDisplay(postings, runs));
        board = new SlackBoard(displays, new IncidentDisplay(postings, catalog, runs), finishing);
    }

    public Board board() {
        return board;
    }

    Slack slack() {
        return slack;
    }

    WebApi api() {
        return api;
    }

    Postings postings() {
        return postings;
    }

    Displays displays() {
        return displays;
    }

    Finishing finishing() {
        return finishing;
    }

    Patience patience() {
        return patience;
    }

    Work work() {
        return work;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    /** Takes no new work and lets what is under way end, for some seconds. */
    @Override
    public void close() {
        patience.close();
        work.close();
        timer.shutdownNow();
        try {
            slack.close();
        } catch (Exception failed) {
            LOG.warn("Slack's client did not close", failed);
        }
    }

    private static SlackConfig slackConfig(Configuration.Slack configuration) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(configuration.apiUrl().toString());
        config.setHttpClientReadTimeoutMillis(READ_MILLIS);
        config.setHttpClientWriteTimeoutMillis(READ_MILLIS);
        config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        config.setStatsEnabled(false);
        config.getMethodsConfig().setStatsEnabled(false);
        return config;
    }
}
