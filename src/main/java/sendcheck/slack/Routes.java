package sendcheck.slack;

import static java.util.Map.entry;

import com.slack.api.bolt.App;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.handler.builtin.ViewClosedHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import sendcheck.command.Command.Connection.Wish;
import sendcheck.connection.ConnectAccount;
import sendcheck.remedy.Remedies;
import sendcheck.roles.Permits;
import sendcheck.settings.Catalog;
import sendcheck.slack.view.ActionIds;
import sendcheck.slack.view.ManageIds;
import sendcheck.testrun.TestRuns;

/**
 * All that Slack can send us, and who answers.
 *
 * @param commands by slash command
 * @param actions by pattern of their action_id
 * @param shortcuts on messages, by callback_id
 * @param submissions of modals, by callback_id
 * @param closings of modals, by callback_id
 * @param homeOpened hears {@code app_home_opened}
 */
record Routes(
        Map<String, SlashCommandHandler> commands,
        Map<Pattern, BlockActionHandler> actions,
        Map<String, MessageShortcutHandler> shortcuts,
        Map<String, ViewSubmissionHandler> submissions,
        Map<String, ViewClosedHandler> closings,
        BoltEventHandler<AppHomeOpenedEvent> homeOpened) {

    Routes {
        commands = Map.copyOf(commands);
        actions = Map.copyOf(actions);
        shortcuts = Map.copyOf(shortcuts);
        submissions = Map.copyOf(submissions);
        closings = Map.copyOf(closings);
    }

    static Routes of(
            Catalog catalog,
            TestRuns runs,
            Displays displays,
            ConnectAccount connecting,
            Permits permits,
            Editing editing,
            Arranging arranging,
            WebApi api,
            SlackFiles files,
            Work work,
            PrivateAnswers answers,
            Remedies remedies,
            Clock clock) {
        ArchivedProfiles archived = new ArchivedProfiles(catalog, permits);
        Orders orders = new Orders(catalog, archived, runs, displays.sweeps(), permits, work);
        Connections connections = new Connections(catalog, archived, connecting, permits);
        StartAction start = new StartAction(orders, answers);
        Forms forms = new Forms(editing.settings(), api, work, clock);
        FormRoutes form = new FormRoutes(editing, forms, permits, runs, api, work, answers);
        Manage manage = new Manage(arranging, catalog, archived, api, work);
        Exports exports = new Exports(arranging, api, work);
        ManageRoutes managing = new ManageRoutes(
                permits,
                manage,
                new ModuleForms(arranging.editor(), manage),
                new OverrideForms(arranging, catalog, manage, exports),
                new Imports(arranging, files, manage, api, work));
        Map<String, ViewSubmissionHandler> submissions = new HashMap<>(form.submissions());
        submissions.putAll(managing.submissions());
        Map<Pattern, BlockActionHandler> actions = new HashMap<>(form.actions());
        actions.putAll(managing.actions());
        actions.put(exactly(ManageIds.OPEN_OVERRIDES), new OpenOverridesAction(manage, permits, answers));
        actions.putAll(Map.ofEntries(
                entry(placed(ActionIds.START), start),
                entry(exactly(ActionIds.CHOOSE), start),
                entry(
                        exactly(ActionIds.RUN_AGAIN),
                        new RunAction(runs, answers, (click, run) -> orders.again(click.asked(), run))),
                entry(
                        exactly(ActionIds.TRANSCRIPT),
                        new RunAction(runs, answers, new TranscriptAction(api, answers, work))),
                entry(
                        exactly(ActionIds.ARRIVED),
                        new RunAction(runs, answers, new ArrivalAction(runs, displays, work, clock, true))),
                entry(
                        exactly(ActionIds.NOT_YET),
                        new RunAction(runs, answers, new ArrivalAction(runs, displays, work, clock, false))),
                entry(exactly(ActionIds.EDIT_SETTINGS), new EditSettingsAction(forms, archived, permits, answers)),
                entry(placed(ActionIds.CONNECT), ConnectionAction.of(Wish.CONNECT, connections, answers)),
                entry(placed(ActionIds.DISCONNECT), ConnectionAction.of(Wish.DISCONNECT, connections, answers)),
                entry(exactly(ActionIds.CANCEL_CONNECTING), ConnectionAction.cancel(connecting, answers)),
                entry(
                        exactly(ActionIds.RESTORE),
                        LogAction.restore(editing.past(), catalog, archived, permits, answers)),
                entry(
                        exactly(ActionIds.OLDER_CHANGES),
                        LogAction.older(editing.past(), catalog, archived, permits, answers)),
                entry(exactly(ActionIds.LINK), (request, context) -> context.ack())));
        return new Routes(
                Map.of(
                        "/email-test",
                        new EmailTestCommand(catalog, archived, orders, connections, remedies),
                        "/email-settings",
                        new EmailSettingsCommand(
                                catalog,
                                archived,
                                new SettingsList(catalog, runs),
                                forms,
                                editing.past(),
                                manage,
                                exports,
                                permits,
                                answers)),
                actions,
                Map.of(ExplainShortcut.CALLBACK_ID, new ExplainShortcut(remedies, answers)),
                submissions,
                form.closings(),
                new HomeOpened(catalog, runs, api, work));
    }

    /** Names of the events that are heard. */
    Set<String> events() {
        return Set.of(AppHomeOpenedEvent.TYPE_NAME);
    }

    void addTo(App app) {
        commands.forEach(app::command);
        actions.forEach(app::blockAction);
        shortcuts.forEach(app::messageShortcut);
        submissions.forEach(app::viewSubmission);
        closings.forEach(app::viewClosed);
        app.event(AppHomeOpenedEvent.class, homeOpened);
    }

    /** Several of the action may stand in one block, each with its place behind the name. */
    static Pattern placed(String actionId) {
        return Pattern.compile(Pattern.quote(actionId) + "(:.*)?");
    }

    static Pattern exactly(String actionId) {
        return Pattern.compile(Pattern.quote(actionId));
    }
}
