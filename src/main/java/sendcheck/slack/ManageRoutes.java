package sendcheck.slack;

import static java.util.Map.entry;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import sendcheck.roles.Permits;
import sendcheck.slack.view.ManageIds;
import sendcheck.slack.view.ManageIds.Verb;

/** All that the modals for modules, profiles and overrides can send us, and who answers. */
final class ManageRoutes {

    private final Permits permits;
    private final Manage manage;
    private final ModuleForms modules;
    private final OverrideForms overrides;
    private final Imports imports;

    ManageRoutes(Permits permits, Manage manage, ModuleForms modules, OverrideForms overrides, Imports imports) {
        this.permits = permits;
        this.manage = manage;
        this.modules = modules;
        this.overrides = overrides;
        this.imports = imports;
    }

    Map<Pattern, BlockActionHandler> actions() {
        return Map.ofEntries(
                entry(Routes.exactly(ManageIds.MENU), action(modules::menu)),
                entry(Routes.exactly(ManageIds.ADD_MODULE), plain(modules::addModule)),
                entry(Routes.exactly(ManageIds.ALL_MODULES), plain(modules::all)),
                entry(Routes.exactly(ManageIds.ADD_OVERRIDE), plain(overrides::add)),
                entry(Routes.exactly(ManageIds.IMPORT), plain(overrides::chooseFile)),
                entry(Routes.exactly(ManageIds.DOWNLOAD), plain(overrides::download)),
                entry(Routes.placed(ManageIds.REMOVE), action(overrides::remove)));
    }

    private ManageAction plain(Consumer<ManageEntry> step) {
        return action((entry, used) -> step.accept(entry));
    }

    private ManageAction action(ManageAction.Step step) {
        return new ManageAction(permits, manage, step);
    }

    Map<String, ViewSubmissionHandler> submissions() {
        return Map.ofEntries(
                entry(ManageIds.ADD_MODULE_FORM, sent(modules::moduleAdded)),
                entry(Verb.ADD_PROFILE.form(), sent(modules::profileAdded)),
                entry(Verb.RENAME.form(), sent(modules::renamed)),
                entry(Verb.ARCHIVE.form(), sent(modules::archived)),
                entry(ManageIds.OVERRIDES, sent(overrides::find)),
                entry(ManageIds.OVERRIDE_FORM, sent(overrides::saved)),
                entry(ManageIds.IMPORT_FORM, sent(imports::chosen)),
                entry(ManageIds.IMPORT_PLAN, sent(imports::agreed)));
    }

    private ManageSubmission sent(ManageSubmission.Step step) {
        return new ManageSubmission(permits, step);
    }
}
