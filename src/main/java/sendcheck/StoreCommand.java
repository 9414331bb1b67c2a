package sendcheck;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import sendcheck.config.Configuration;
import sendcheck.config.ConfigurationReader;
import sendcheck.config.InvalidConfiguration;
import sendcheck.config.Setting;
import sendcheck.postgres.Database;
import sendcheck.testrun.Person;

/** What commands share that work on the database and then end. */
abstract class StoreCommand implements Callable<Integer> {

    /** Exit status when the command was understood and did not succeed. */
    static final int FAILED = 1;

    private static final Logger LOG = LoggerFactory.getLogger(StoreCommand.class);
    private static final List<Setting> SETTINGS =
            List.of(Setting.DB_URL, Setting.DB_USER, Setting.DB_PASSWORD, Setting.KEYSET);

    private final Map<String, String> environment;
    private final CommandLine line;

    /** @param name how it is called */
    StoreCommand(Map<String, String> environment, String name) {
        this.environment = environment;
        this.line = new CommandLine(CommandSpec.forAnnotatedObject(this).name(name));
        SettingOptions.addTo(line.getCommandSpec(), SETTINGS);
    }

    final CommandLine line() {
        return line;
    }

    /** Does it; gives the exit status. */
    abstract int run(Database database);

    /** Says in words what is in the way. */
    @Override
    public Integer call() {
        try {
            Configuration.Store store = ConfigurationReader.store(
                    SettingOptions.given(line.getParseResult(), SETTINGS), environment, SettingChecks.ALL);
            try (Database database =
                    new Database(store.database(), store.keyset(), Clock.systemUTC(), new SecureRandom())) {
                return run(database);
            }
        } catch (InvalidConfiguration invalid) {
            invalid.problems().forEach(problem -> line.getErr().println(problem));
            return CommandLine.ExitCode.USAGE;
        } catch (RuntimeException failed) {
            LOG.debug("{} failed", line.getCommandName(), failed);
            return failed(Database.inWords(failed));
        } finally {
            line.getOut().flush();
        }
    }

    /** Says it and gives the exit status. */
    final int failed(String words) {
        line.getErr().println(words);
        return FAILED;
    }

    /** Who does it, for the log. */
    static Person operator() {
        return new Person("terminal", System.getProperty("user.name", "someone at a terminal"));
    }
}
