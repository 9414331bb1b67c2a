package sendcheck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sendcheck.catalog.Inventories;
import sendcheck.catalog.Inventories.Takeover;
import sendcheck.catalog.Inventory;
import sendcheck.catalog.OverridesDelta;
import sendcheck.config.InvalidConfiguration;
import sendcheck.files.InventoryFile;
import sendcheck.postgres.Database;
import sendcheck.settings.Profile;

/** {@code import}: takes over what {@code export} wrote, all or nothing. */
@Command(
        description = {
            "Takes over modules, profiles and overrides from a file that `export` or `/email-settings export` wrote: all of it,"
                    + " or nothing when anything in it is wrong.",
            "What is there already gets the values of the file; what the file does not name stays, and so do secrets."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand extends StoreCommand {

    private static final int LARGEST = 50 * 1024 * 1024;

    private final InputStream in;

    @Parameters(paramLabel = "FILE", description = "JSON file, or - for standard input")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--check", description = "only say what is wrong, or what would change")
    private boolean check;

    private ImportCommand(Map<String, String> environment, InputStream in) {
        super(environment, "import");
        this.in = in;
    }

    /** @param in read where the file is {@code -} */
    static CommandLine commandLine(Map<String, String> environment, InputStream in) {
        return new ImportCommand(environment, in).line();
    }

    @Override
    int run(Database database) {
        try (InputStream stream = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? failed(file + " is too large: 50 MB are the limit. Export and import module by module.")
                    : take(database, InventoryFile.parse(file, bytes));
        } catch (IOException unreadable) {
            return failed(file + " cannot be read. Nothing was imported.");
        } catch (InvalidConfiguration invalid) {
            invalid.problems().forEach(problem -> line().getErr().println(problem));
            return failed("Nothing was imported.");
        } catch (Inventories.Refused refused) {
            refused.problems().forEach(problem -> line().getErr().println(file + ": " + problem));
            return failed("Nothing was imported.");
        }
    }

    private int take(Database database, Inventory inventory) throws Inventories.Refused {
        if (!check) {
            database.migrate();
        }
        Takeover takeover = database.inventories().takeOver(inventory, operator(), check);
        line().getOut().println((check ? "Would be imported: " : "Imported: ") + words(takeover));
        List<String> secrets = withoutSecret(inventory);
        if (!secrets.isEmpty()) {
            line().getOut()
                    .println("No secret is in the file for " + String.join(", ", secrets)
                            + ". Where none is kept yet, set it in Slack with /email-settings.");
        }
        return CommandLine.ExitCode.OK;
    }

    private static String words(Takeover takeover) {
        OverridesDelta overrides = takeover.overrides();
        List<String> parts = new ArrayList<>();
        add(parts, takeover.modulesAdded(), "module", "added");
        add(parts, takeover.modulesChanged(), "module", "changed");
        add(parts, takeover.profilesAdded(), "profile", "added");
        add(parts, takeover.profilesChanged(), "profile", "changed");
        add(parts, overrides.added(), "override", "added");
        add(parts, overrides.changed(), "override", "changed");
        add(parts, overrides.removed(), "override", "removed");
        return parts.isEmpty() ? "nothing, all of it is there already." : String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, int count, String what, String done) {
        if (count > 0) {
            parts.add(count + " " + what + (count == 1 ? " " : "s ") + done);
        }
    }

    private static List<String> withoutSecret(Inventory inventory) {
        return inventory.modules().stream()
                .flatMap(module -> module.profiles().stream())
                .map(Inventory.ProfileEntry::profile)
                .filter(Profile::lacksSecret)
                .map(profile -> profile.key().toString())
                .toList();
    }
}
