package sendcheck;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import sendcheck.config.ConfigurationReader;
import sendcheck.config.InvalidConfiguration;
import sendcheck.config.Setting;

/** {@code serve}: the Slack app, until it is told to stop; its flags are the {@link Setting}s. */
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final Map<String, String> environment;
    private final CommandLine line;

    private ServeCommand(Map<String, String> environment) {
        this.environment = environment;
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("serve").mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description(
                        "Runs the Slack app. Each setting comes from its flag, else from its environment variable.");
        for (Setting setting : Setting.values()) {
            spec.addOption(option(setting));
        }
        this.line = new CommandLine(spec);
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new ServeCommand(environment).line;
    }

    private static OptionSpec option(Setting setting) {
        String fallback =
                setting.standard() == null || setting.standard().isEmpty() ? "" : ", default " + setting.standard();
        return OptionSpec.builder(setting.flag())
                .type(String.class)
                .paramLabel(setting.isSecret() ? "FILE" : "VALUE")
                .description(setting.purpose() + " (" + setting.variable() + fallback + ")")
                .build();
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Service service = Service.start(ConfigurationReader.read(flags(), environment, SettingChecks.ALL));
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

    private Map<Setting, String> flags() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = line.getParseResult().matchedOptionValue(setting.flag(), (String) null);
            if (value != null) {
                flags.put(setting, value);
            }
        }
        return flags;
    }
}
