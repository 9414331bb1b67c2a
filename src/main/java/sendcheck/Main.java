package sendcheck;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import sendcheck.autoconfig.HttpAutoconfig;
import sendcheck.check.CheckCommand;
import sendcheck.check.ExplainCommand;
import sendcheck.check.Surroundings;
import sendcheck.config.ConfigurationReader;
import sendcheck.config.InvalidConfiguration;
import sendcheck.dns.DnsJava;
import sendcheck.editing.Suggestions;
import sendcheck.lookup.Autoconfig;
import sendcheck.lookup.SettingsLookup;
import sendcheck.microsoft.MicrosoftTokens;
import sendcheck.posture.PostureCheck;
import sendcheck.remedy.Remedies;
import sendcheck.smtp.SmtpProbe;
import sendcheck.testrun.RunId;

/** Entry of the program: the commands and what each is made of. */
@Command(
        name = "sendcheck",
        description = "Proves that mail settings really send, and says why when they do not.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // A name that was mistyped, corrected and tested again must not be answered from memory.
        Security.setProperty("networkaddress.cache.ttl", "2");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        System.exit(execute(System.getenv(), arguments));
    }

    private static int execute(Map<String, String> environment, String... arguments) {
        try {
            return commandLine(environment).execute(arguments);
        } catch (InvalidConfiguration invalid) {
            System.err.println(invalid.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    /** @throws InvalidConfiguration when a setting that several commands share cannot be used */
    static CommandLine commandLine(Map<String, String> environment) throws InvalidConfiguration {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(ServeCommand.commandLine(environment));
        line.addSubcommand(check(environment));
        line.addSubcommand(
                new ExplainCommand(new Remedies(ConfigurationReader.egressAddresses(environment)), System.in));
        line.addSubcommand(ExportCommand.commandLine(environment, System.out));
        line.addSubcommand(ImportCommand.commandLine(environment, System.in));
        line.addSubcommand(KeysCommand.commandLine(environment));
        line.addSubcommand(ConsumersCommand.commandLine(environment));
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(new PlainFailure());
        line.setParameterExceptionHandler(new WrongUse());
        return line;
    }

    private static CheckCommand check(Map<String, String> environment) throws InvalidConfiguration {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        return new CheckCommand(
                new SmtpProbe(
                        null,
                        timer(),
                        clock,
                        ConfigurationReader.neighbourPorts(environment),
                        new MicrosoftTokens(clock)),
                new Remedies(ConfigurationReader.egressAddresses(environment)),
                posture(ConfigurationReader.dnsServers(environment)),
                new Surroundings(
                        environment,
                        System.in,
                        System.getProperty("user.name"),
                        clock,
                        () -> RunId.random(random).value()));
    }

    static PostureCheck posture(List<InetSocketAddress> dnsServers) {
        return new PostureCheck(new DnsJava(dnsServers, Duration.ofSeconds(2)), Duration.ofSeconds(5));
    }

    /** @param autoconfig URL of a directory; null: none */
    static Suggestions suggestions(List<InetSocketAddress> dnsServers, @Nullable String autoconfig) {
        Duration limit = Duration.ofSeconds(2);
        DnsJava dns = new DnsJava(dnsServers, limit);
        return new SettingsLookup(
                dns, dns, autoconfig == null ? Autoconfig.NONE : new HttpAutoconfig(autoconfig, limit), limit);
    }

    /** Ends what takes too long; never keeps the process alive. */
    static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("timer").daemon().factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
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
