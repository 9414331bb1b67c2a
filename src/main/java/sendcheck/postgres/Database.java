package sendcheck.postgres;

import com.google.crypto.tink.Aead;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.catalog.CatalogEditor;
import sendcheck.catalog.Inventories;
import sendcheck.catalog.Inventory;
import sendcheck.catalog.Overrides;
import sendcheck.config.Configuration;
import sendcheck.config.InvalidConfiguration;
import sendcheck.connection.Attempts;
import sendcheck.connection.ConnectedAccounts;
import sendcheck.editing.Drafts;
import sendcheck.editing.SettingsStore;
import sendcheck.expiry.Expiries;
import sendcheck.history.SettingsLog;
import sendcheck.reading.Consumers;
import sendcheck.reading.ReadLog;
import sendcheck.secretlink.LinkStore;
import sendcheck.settings.Catalog;
import sendcheck.settings.Secret;
import sendcheck.testrun.PostedMessages;
import sendcheck.testrun.RunId;
import sendcheck.testrun.TestRuns;

/**
 * Everything that is kept, and the durable queue. The database may be away when this is made and started, and may go away
 * later. What needs it then throws an unchecked exception, within three seconds when no connection can be had; it is used
 * again as soon as it is back.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Configuration.Database settings;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Aead keyset;
    private final Vault vault;
    private final Clock clock;
    private final RandomIds ids;
    private final Startup startup = new Startup();
    private final TestRuns testRuns;
    private volatile Optional<Queue> queue = Optional.empty();

    /**
     * Connects to nothing yet.
     *
     * @param keyset encrypts mail passwords, see {@link Keysets}
     * @param random for ids of runs, sweeps and incidents
     * @throws InvalidConfiguration when the keyset is none
     */
    public Database(Configuration.Database settings, Secret keyset, Clock clock, RandomGenerator random)
            throws InvalidConfiguration {
        this.settings = settings;
        this.clock = clock;
        this.ids = new RandomIds(random);
        this.pool = Connections.pool(settings);
        this.jdbi = Connections.statements(pool);
        this.keyset = Keysets.open(keyset);
        this.vault = new Vault(jdbi, this.keyset);
        this.testRuns = new TestRunStore(jdbi, clock, ids, () -> queue.ifPresent(Queue::wake));
    }

    /** @throws InvalidConfiguration when the driver cannot read it; does not repeat it, since it may hold a password */
    public static void checkUrl(String url) throws InvalidConfiguration {
        try {
            new PGSimpleDataSource().setURL(url);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidConfiguration(
                    List.of("SENDCHECK_DB_URL (or --db-url) is not a JDBC URL of PostgreSQL: it must"
                            + " read jdbc:postgresql://HOST:PORT/NAME"));
        }
    }

    public Catalog catalog() {
        return new CatalogStore(jdbi, vault);
    }

    /** The log of what {@link #settings()} changed. */
    public SettingsLog settingsLog() {
        return new EditStore(jdbi, vault, clock);
    }

    public SettingsStore settings() {
        return new EditStore(jdbi, vault, clock);
    }

    /** Where modules and profiles are added, renamed and archived. */
    public CatalogEditor catalogEditor() {
        return new CatalogEditStore(jdbi, vault, clock);
    }

    /** Where overrides are changed. */
    public Overrides overrides() {
        return new OverrideStore(jdbi, clock);
    }

    /** All that can be moved to another installation. */
    public Inventories inventories() {
        return new InventoryStore(jdbi, vault, clock);
    }

    /** Which secrets expire, and what was reminded of. */
    public Expiries expiries() {
        return new ExpiryStore(jdbi);
    }

    /** Gives the database a new key while it is in use. */
    public KeyRotation keyRotation() {
        return new KeyRotation(Connections.statements(Connections.direct(settings)), vault, keyset);
    }

    public LinkStore secretLinks() {
        return new SecretLinkStore(jdbi, new EditStore(jdbi, vault, clock));
    }

    /** Programs that read settings. */
    public Consumers consumers() {
        return new ConsumerStore(jdbi, clock);
    }

    /** What they read. */
    public ReadLog readLog() {
        return new ConsumerStore(jdbi, clock);
    }

    /** Brings the schema up to date, now; throws an unchecked exception when the database is out of reach. */
    public void migrate() {
        Schema.migrate(Connections.direct(settings));
    }

    /** What is wrong with the database, in words, when something threw this. */
    public static String inWords(RuntimeException failed) {
        return Connections.inWords(failed);
    }

    /** What people typed in forms and have not saved. */
    public Drafts drafts() {
        return new DraftStore(jdbi);
    }

    public TestRuns testRuns() {
        return testRuns;
    }

    public ConnectedAccounts connectedAccounts() {
        return new ConnectedAccountStore(jdbi, vault, clock);
    }

    public Attempts connectionAttempts() {
        return new AttemptStore(jdbi, new ConnectedAccountStore(jdbi, vault, clock), clock);
    }

    public PostedMessages postedMessages() {
        return new PostedMessageStore(jdbi, clock);
    }

    /**
     * Brings the schema up to date, fills in the seed when the database is empty, and begins to work off the queue; all
     * of that in the background, again and again until it works. Returns at once.
     *
     * @param work does a run; what it throws is logged, and the run is tried again later
     * @param watch looks for the message of a run that has ended, and says when to look again; empty: never. What it throws
     *     is logged, and it is tried again later
     * @param hourly is done once an hour, by one of all processes; what it throws is logged, and it is tried again sooner
     */
    public void start(Inventory seed, Consumer<RunId> work, Function<RunId, Optional<Instant>> watch, Runnable hourly) {
        startup.begin(() -> {
            Schema.migrate(Connections.direct(settings));
            new Seeding(jdbi, vault).seed(seed);
            keysetProblem().ifPresent(problem -> LOG.warn("{}", problem));
            Queue ready = new Queue(pool, jdbi, clock, ProcessName.unique(ids), STOP_LIMIT, work, watch, hourly);
            ready.start();
            queue = Optional.of(ready);
        });
    }

    /** Why the database cannot be used now, in words; empty when it can. Takes three seconds at most. */
    public Optional<String> problem() {
        return startup.problem().or(this::connectionProblem).or(this::keysetProblem);
    }

    private Optional<String> connectionProblem() {
        try {
            jdbi.useHandle(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one());
            return Optional.empty();
        } catch (JdbiException away) {
            LOG.debug("The database is away", away);
            return Optional.of(Connections.inWords(away));
        }
    }

    private Optional<String> keysetProblem() {
        try {
            jdbi.useHandle(vault::check);
            return Optional.empty();
        } catch (WrongKeyset wrong) {
            return Optional.of(WrongKeyset.WORDS);
        } catch (JdbiException away) {
            return Optional.of(Connections.inWords(away));
        }
    }

    /**
     * Takes no new run, lets those under way end within ten seconds, and gives the rest back so that another process
     * takes them up at once. What is kept can still be read and written.
     */
    public void stop() {
        startup.close();
        try {
            queue.ifPresent(Queue::close);
        } catch (JdbiException away) {
            LOG.warn("Runs under way were not handed back: {}", Connections.inWords(away));
        }
        queue = Optional.empty();
    }

    /** Stops, and lets go of all connections. */
    @Override
    public void close() {
        stop();
        pool.close();
    }
}
