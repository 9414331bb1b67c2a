package sendcheck;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sendcheck.catalog.Inventory;
import sendcheck.files.JsonAndCsv;
import sendcheck.postgres.Database;

/** {@code export}: modules, profiles and overrides as JSON, without secrets. */
@Command(
        description = "Writes all modules, profiles and overrides as JSON, without secrets. `import` reads it again.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends StoreCommand {

    private final PrintStream out;

    @Option(names = "--module", paramLabel = "KEY", description = "only this module")
    private @Nullable String module;

    @Option(names = "--to", paramLabel = "FILE", description = "a new file; default: standard output")
    private @Nullable Path file;

    private ExportCommand(Map<String, String> environment, PrintStream out) {
        super(environment, "export");
        this.out = out;
    }

    /** @param out gets the JSON where no file is named */
    static CommandLine commandLine(Map<String, String> environment, PrintStream out) {
        return new ExportCommand(environment, out).line();
    }

    @Override
    int run(Database database) {
        Optional<Inventory> inventory = database.inventories().inventory(module);
        return inventory.isEmpty()
                ? failed("There is no module with the key " + module + ".")
                : write(new JsonAndCsv().json(inventory.get()).content());
    }

    private int write(byte[] json) {
        Path to = file;
        try {
            if (to == null) {
                out.write(json);
                out.flush();
            } else {
                Files.write(to, json, StandardOpenOption.CREATE_NEW);
            }
            return CommandLine.ExitCode.OK;
        } catch (FileAlreadyExistsException there) {
            return failed("There is a file " + to + " already, and it was left as it is. Name a new one.");
        } catch (IOException failed) {
            return failed(
                    "The export could not be written" + (to == null ? ": " : " to " + to + ": ") + reason(failed));
        }
    }

    /** What is known of it: exceptions of files often hold nothing but a name. */
    private static String reason(IOException failed) {
        return switch (failed) {
            case NoSuchFileException missing -> "there is no such folder.";
            case AccessDeniedException denied -> "no file may be written there.";
            case FileSystemException other ->
                Objects.requireNonNullElse(other.getReason(), "no file can be written there.");
            default -> String.valueOf(failed.getMessage());
        };
    }
}
