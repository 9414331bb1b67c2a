package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.catalog.CatalogEditor.ModuleLine;
import sendcheck.catalog.CatalogEditor.ProfileLine;
import sendcheck.slack.view.ManageIds.Verb;

/** All modules and profiles, archived ones too, each with what can be done with it. */
public final class ModulesModal {

    private static final int MOST_ROWS = 90;

    private ModulesModal() {}

    /**
     * The list; where not everything fits, the modules alone.
     *
     * @param only key of the only module to show; empty: all
     * @param note what was done just now, mrkdwn; null: nothing
     */
    public static View of(List<ModuleLine> modules, String only, @Nullable String note) {
        List<ModuleLine> shown = modules.stream()
                .filter(module -> only.isEmpty() || module.module().key().equals(only))
                .toList();
        boolean fits = !only.isEmpty()
                || shown.stream()
                                .mapToInt(module -> 1 + module.profiles().size())
                                .sum()
                        <= MOST_ROWS;
        List<LayoutBlock> rows = new ArrayList<>();
        for (ModuleLine module : shown) {
            rows.add(row(module, fits));
            if (fits) {
                module.profiles().forEach(profile -> rows.add(row(module, profile)));
            }
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(
                note == null ? "What is archived is in no list and is not tested; its log stays." : note));
        blocks.add(Pieces.actions(buttons(only)));
        blocks.addAll(rows.size() > MOST_ROWS ? rows.subList(0, MOST_ROWS) : rows);
        if (rows.size() > MOST_ROWS) {
            blocks.add(Pieces.facts(List.of("and " + (rows.size() - MOST_ROWS) + " more, which do not fit here")));
        }
        return Modals.modal(ManageIds.MODULES, only, "Modules and profiles", null, blocks);
    }

    private static List<ButtonElement> buttons(String only) {
        List<ButtonElement> buttons = new ArrayList<>();
        buttons.add(Pieces.button("Add a module", ManageIds.ADD_MODULE, "add"));
        if (!only.isEmpty()) {
            buttons.add(Pieces.button("All modules", ManageIds.ALL_MODULES, "all"));
        }
        return buttons;
    }

    private static LayoutBlock row(ModuleLine module, boolean fits) {
        String title = Mrkdwn.bold(module.module().title(), 200);
        String key = module.module().key();
        if (module.archived()) {
            return row(key, ":file_folder: " + title + "  `" + key + "`  _archived_", List.of(Verb.BRING_BACK));
        }
        String count = fits ? "" : "  " + module.profiles().size() + " profiles";
        List<Verb> verbs = fits
                ? List.of(Verb.ADD_PROFILE, Verb.RENAME, Verb.ARCHIVE)
                : List.of(Verb.SHOW, Verb.ADD_PROFILE, Verb.RENAME, Verb.ARCHIVE);
        return row(key, ":file_folder: " + title + "  `" + key + "`" + count, verbs);
    }

    private static LayoutBlock row(ModuleLine module, ProfileLine profile) {
        String key = profile.name().key().toString();
        String line = "\u2003" + Mrkdwn.name(profile.name().title(), 300) + "  `" + key + "`";
        if (module.archived()) {
            return Pieces.section(line + "  _archived_");
        }
        return profile.archived()
                ? row(key, line + "  _archived_", List.of(Verb.BRING_BACK))
                : row(key, line, List.of(Verb.RENAME, Verb.OVERRIDES, Verb.ARCHIVE));
    }

    private static LayoutBlock row(String subject, String line, List<Verb> verbs) {
        List<OptionObject> options = verbs.stream()
                .map(verb -> OptionObject.builder()
                        .text(Pieces.plain(verb.words(), 75))
                        .value(verb.key())
                        .build())
                .toList();
        return SectionBlock.builder()
                .blockId(subject)
                .text(MarkdownTextObject.builder().text(line).build())
                .accessory(OverflowMenuElement.builder()
                        .actionId(ManageIds.MENU)
                        .options(options)
                        .build())
                .build();
    }
}
