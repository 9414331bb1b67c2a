package sendcheck;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import sendcheck.config.ConfigurationReader;
import sendcheck.config.InvalidConfiguration;
import sendcheck.config.Setting;

/** {@code serve}: the Slack app, until it is told to stop; its flags are the {@link Setting}s. */
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private static final List<Setting> SETTINGS = List.of(Setting.values());

    private final Map<String, String> environment;
    private final CommandLine line;

    private ServeCommand(Map<String, String> environment) {
        this.environment = environment;
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("serve").mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description(
                        "Runs the Slack app. Each setting comes from its flag, else from its environment variable.");
        SettingOptions.addTo(spec, SETTINGS);
        this.line = new CommandLine(spec);
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new ServeCommand(environment).line;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Service service = Service.start(ConfigurationReader.read(
                    SettingOptions.given(line.getParseResult(), SETTINGS), environment, SettingChecks.ALL));
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, stopped), "stop"));
            stopped.await();
            return CommandLine.ExitCode.OK;
        } catch (InvalidConfiguration invalid) {
            line.getErr().println("Sendcheck cannot start:");
            invalid.problems().forEach(problem -> line.getErr().println("  - " + problem));
            return CommandLine.ExitCode.USAGE;
        } catch (IOException failed) {
            line.getErr().println("Sendcheck cannot start: " + failed.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static void stop(Service service, CountDownLatch stopped) {
        LOG.info("Stopping: no new work is taken");
        service.close();
        LOG.info("Stopped");
        stopped.countDown();
    }
}
