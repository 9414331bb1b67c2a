package sendcheck.slack;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.catalog.CatalogEditor.ModuleLine;
import sendcheck.catalog.Formats.ExportFile;
import sendcheck.catalog.Inventory;
import sendcheck.command.SettingsCommand;
import sendcheck.settings.Module;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.ExportAnswers;
import sendcheck.slack.view.Message;
import sendcheck.testrun.Person;

/** Sends files to people in their direct message. */
final class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

    private final Arranging arranging;
    private final WebApi api;
    private final Work work;

    Exports(Arranging arranging, WebApi api, Work work) {
        this.arranging = arranging;
        this.api = api;
        this.work = work;
    }

    /** What to say privately; the file comes later. */
    Message answer(SettingsCommand.Export wish, Person person) {
        String named = wish.module();
        Optional<String> module = named == null ? Optional.empty() : module(named);
        if (named != null && module.isEmpty()) {
            return ExportAnswers.noModule(named);
        }
        send(person, ExportAnswers.comment(), () -> files(module.orElse(null), wish.tables()));
        return ExportAnswers.coming();
    }

    private Optional<String> module(String named) {
        List<ModuleLine> all = arranging.editor().everything();
        return all.stream()
                .map(ModuleLine::module)
                .filter(module ->
                        module.key().equalsIgnoreCase(named) || module.title().equalsIgnoreCase(named))
                .findFirst()
                .map(Module::key);
    }

    private List<ExportFile> files(@Nullable String module, boolean tables) {
        Inventory inventory = arranging.inventories().inventory(module).orElseGet(() -> new Inventory(List.of()));
        return tables
                ? arranging.formats().csv(inventory)
                : List.of(arranging.formats().json(inventory));
    }

    /** Makes the files and sends them, soon. */
    void send(Person person, String comment, Supplier<List<ExportFile>> files) {
        work.start(
                "an export",
                () -> upload(person, comment, files),
                () -> say(person, "The file could not be sent. Try once more."));
    }

    private void upload(Person person, String comment, Supplier<List<ExportFile>> files) throws ApiFailure {
        List<ExportFile> made;
        try {
            made = files.get();
        } catch (RuntimeException failed) {
            LOG.error("an export failed", failed);
            say(person, StoreTrouble.words(failed));
            return;
        }
        api.uploadFiles(api.openDirectMessage(person.id()), comment, made);
    }

    private void say(Person person, String problem) throws ApiFailure {
        api.postMessage(api.openDirectMessage(person.id()), null, Answers.problem(problem), null);
    }
}
