package sendcheck;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sendcheck.postgres.Keysets;

/** {@code keys}: the keyset that encrypts mail passwords. */
@Command(
        name = "keys",
        description = "Makes the keyset that encrypts mail passwords in the database.",
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
}
