package sendcheck;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sendcheck.postgres.Database;
import sendcheck.postgres.KeyRotation;
import sendcheck.postgres.Keysets;

/** {@code keys}: what encrypts the secrets in the database. */
@Command(
        name = "keys",
        description = "What encrypts the secrets in the database.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Prints a new keyset on standard output, and nothing else. */
    @Command(
            name = "generate",
            description =
                    "Prints a new keyset, for SENDCHECK_KEYSET. Keep it like a password: without it the stored mail passwords cannot be read.",
            mixinStandardHelpOptions = true)
    int generate() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Keysets.generate());
        out.flush();
        return 0;
    }

    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new KeysCommand());
        line.addSubcommand(new Rotate(environment).line());
        line.addSubcommand(new GiveUp(environment).line());
        return line;
    }

    /** {@code keys rotate}. */
    @Command(
            description =
                    "Makes a new key and encrypts all secrets of the database with it. The service may go on running meanwhile.",
            mixinStandardHelpOptions = true)
    static final class Rotate extends StoreCommand {

        Rotate(Map<String, String> environment) {
            super(environment, "rotate");
        }

        @Override
        int run(Database database) {
            return switch (database.keyRotation().rotate()) {
                case KeyRotation.Result.Done(int secrets) -> {
                    line().getOut()
                            .println("All secrets (" + secrets
                                    + ") are encrypted with a new key. The former one is forgotten.");
                    yield CommandLine.ExitCode.OK;
                }
                case KeyRotation.Result.Partly(int secrets, List<String> unreadable) ->
                    failed(secrets
                            + " secrets are encrypted with a new key. These could not be read, neither before nor now,"
                            + " and have to be set anew: " + String.join(", ", unreadable)
                            + ". The former keys are kept until a rotation finds no such secret.");
                case KeyRotation.Result.Failed(String why) -> failed(why);
            };
        }
    }

    /** {@code keys give-up}. */
    @Command(
            description =
                    "When SENDCHECK_KEYSET is lost: deletes all secrets and tokens, which nobody can read any more, so that new"
                            + " ones can be set under the keyset that is configured now.",
            mixinStandardHelpOptions = true)
    static final class GiveUp extends StoreCommand {

        GiveUp(Map<String, String> environment) {
            super(environment, "give-up");
        }

        @Override
        int run(Database database) {
            OptionalInt deleted = database.keyRotation().giveUp();
            if (deleted.isEmpty()) {
                return failed("The configured keyset fits, so nothing is lost and nothing was deleted.");
            }
            line().getOut()
                    .println("Deleted: " + deleted.getAsInt() + ". Set passwords and other secrets anew in Slack with"
                            + " /email-settings, and connect accounts with /email-test connect.");
            return CommandLine.ExitCode.OK;
        }
    }
}
