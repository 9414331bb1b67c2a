package sendcheck;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import sendcheck.check.CheckCommand;
import sendcheck.check.Surroundings;
import sendcheck.config.ConfigurationReader;
import sendcheck.remedy.Remedies;
import sendcheck.smtp.SmtpProbe;
import sendcheck.testrun.RunId;

/** Entry of the program: the commands and what each is made of. */
@Command(
        name = "sendcheck",
        description = "Proves that mail settings really send, and says why when they do not.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = KeysCommand.class)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(ServeCommand.commandLine(environment));
        line.addSubcommand(check(environment));
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(new PlainFailure());
        return line;
    }

    private static CheckCommand check(Map<String, String> environment) {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        return new CheckCommand(
                new SmtpProbe(null, timer(), clock),
                new Remedies(ConfigurationReader.egressAddresses(environment)),
                new Surroundings(
                        environment,
                        System.in,
                        System.getProperty("user.name"),
                        clock,
                        () -> RunId.random(random).value()));
    }

    /** Ends what takes too long; never keeps the process alive. */
    static ScheduledExecutorService timer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("timer").daemon().factory());
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"sendcheck " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
