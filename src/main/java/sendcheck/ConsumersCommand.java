package sendcheck;

import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sendcheck.postgres.Database;
import sendcheck.reading.Consumer;
import sendcheck.reading.ConsumerToken;

/** {@code consumers}: the programs that may read settings over HTTP. */
@Command(
        name = "consumers",
        description =
                "Programs that read settings by GET /api/v1/settings/MODULE/PROFILE, each with a token of its own.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class ConsumersCommand {

    private ConsumersCommand() {}

    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new ConsumersCommand());
        line.addSubcommand(new Add(environment).line());
        line.addSubcommand(new Listing(environment).line());
        line.addSubcommand(new Remove(environment).line());
        return line;
    }

    /** {@code consumers add NAME}. */
    @Command(
            description = "Adds a program and prints its token, once: it is not kept.",
            mixinStandardHelpOptions = true)
    static final class Add extends StoreCommand {

        @Parameters(paramLabel = "NAME", description = "1 to 40 lower-case letters, digits and hyphens")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Option(names = "--secrets", description = "it gets passwords and other secrets in clear")
        private boolean secrets;

        Add(Map<String, String> environment) {
            super(environment, "add");
        }

        @Override
        int run(Database database) {
            if (!Consumer.isName(name)) {
                return failed("A name has 1 to 40 lower-case letters, digits and hyphens, and begins with no hyphen.");
            }
            ConsumerToken token = ConsumerToken.random(new SecureRandom());
            if (!database.consumers().add(name, token, secrets, operator())) {
                return failed("There is a program called " + name + " already.");
            }
            line().getOut().println(token.text());
            line().getErr()
                    .println("This is the token of " + name + ". It is shown only now; give it to the program as"
                            + " \"Authorization: Bearer TOKEN\", and keep it like a password.");
            return CommandLine.ExitCode.OK;
        }
    }

    /** {@code consumers list}. */
    @Command(description = "Lists the programs.", mixinStandardHelpOptions = true)
    static final class Listing extends StoreCommand {

        Listing(Map<String, String> environment) {
            super(environment, "list");
        }

        @Override
        int run(Database database) {
            List<Consumer> all = database.consumers().all();
            all.forEach(consumer -> line().getOut()
                    .println(consumer.name() + (consumer.readsSecrets() ? "  with secrets" : "  without secrets")
                            + "  since "
                            + consumer.addedAt().truncatedTo(ChronoUnit.SECONDS) + " by " + consumer.addedBy()));
            if (all.isEmpty()) {
                line().getErr().println("There are none.");
            }
            return CommandLine.ExitCode.OK;
        }
    }

    /** {@code consumers remove NAME}. */
    @Command(description = "Removes a program: its token opens nothing any more.", mixinStandardHelpOptions = true)
    static final class Remove extends StoreCommand {

        @Parameters(paramLabel = "NAME", description = "its name")
        @SuppressWarnings("NullAway.Init")
        private String name;

        Remove(Map<String, String> environment) {
            super(environment, "remove");
        }

        @Override
        int run(Database database) {
            if (!database.consumers().remove(name, operator())) {
                return failed("There is no program called " + name + ".");
            }
            line().getOut().println("Removed. Its token opens nothing any more.");
            return CommandLine.ExitCode.OK;
        }
    }
}
