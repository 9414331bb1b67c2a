package sendcheck.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.command.Match;
import sendcheck.command.ProfileMatcher;
import sendcheck.command.SettingsCommand;
import sendcheck.command.SettingsCommandParser;
import sendcheck.editing.PastSettings;
import sendcheck.roles.Permit;
import sendcheck.roles.Permits;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileName;
import sendcheck.slack.view.LogMessage;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.SettingsAnswers;
import sendcheck.slack.view.SettingsAnswers.Purpose;
import sendcheck.testrun.Person;

/** {@code /email-settings}: what it says is private; the form is opened before the acknowledgement. */
final class EmailSettingsCommand implements SlashCommandHandler {

    private final Catalog catalog;
    private final ArchivedProfiles archived;
    private final SettingsList list;
    private final Forms forms;
    private final PastSettings past;
    private final Manage manage;
    private final Exports exports;
    private final Permits permits;
    private final PrivateAnswers answers;

    EmailSettingsCommand(
            Catalog catalog,
            ArchivedProfiles archived,
            SettingsList list,
            Forms forms,
            PastSettings past,
            Manage manage,
            Exports exports,
            Permits permits,
            PrivateAnswers answers) {
        this.catalog = catalog;
        this.archived = archived;
        this.list = list;
        this.forms = forms;
        this.past = past;
        this.manage = manage;
        this.exports = exports;
        this.permits = permits;
        this.answers = answers;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload payload = request.getPayload();
        return StoreTrouble.orSaid("/email-settings", () -> answer(payload, context), SettingsAnswers::problem)
                .map(answer -> context.ack(SlashCommandResponse.builder()
                        .responseType("ephemeral")
                        .text(answer.text())
                        .blocks(answer.blocks())
                        .build()))
                .orElseGet(context::ack);
    }

    private Optional<Message> answer(SlashCommandPayload payload, SlashCommandContext context) {
        SettingsCommand command = SettingsCommandParser.parse(payload.getText() == null ? "" : payload.getText());
        Asked asked = new Asked(
                payload.getTriggerId(), new Person(payload.getUserId(), payload.getUserName()), payload.getChannelId());
        if (command instanceof SettingsCommand.Help) {
            return Optional.of(SettingsAnswers.help());
        }
        if (permits.changeSettings(asked.person()) instanceof Permit.Refused(String words)) {
            return Optional.of(SettingsAnswers.problem(words));
        }
        String module = catalog.defaultModule(
                        payload.getChannelId(), payload.getChannelName() == null ? "" : payload.getChannelName())
                .orElse(null);
        return switch (command) {
            case SettingsCommand.Help() -> Optional.of(SettingsAnswers.help());
            case SettingsCommand.Malformed(String problem) -> Optional.of(SettingsAnswers.problem(problem));
            case SettingsCommand.List() -> Optional.of(list.message(module));
            case SettingsCommand.Edit(String typed) ->
                named(
                        asked.person(),
                        typed,
                        module,
                        Purpose.EDIT,
                        profile -> forms.open(
                                asked, null, profile.key(), null, failure -> later(asked, context, failure)));
            case SettingsCommand.Log(String typed) ->
                named(asked.person(), typed, module, Purpose.LOG, profile -> Optional.of(log(profile)));
            case SettingsCommand.Modules() -> manage.openModules(asked, failure -> later(asked, context, failure));
            case SettingsCommand.Overrides(String typed) ->
                named(
                        asked.person(),
                        typed,
                        module,
                        Purpose.OVERRIDES,
                        profile ->
                                manage.openOverrides(asked, profile.key(), failure -> later(asked, context, failure)));
            case SettingsCommand.Export export -> Optional.of(exports.answer(export, asked.person()));
        };
    }

    private Message log(ProfileName profile) {
        return LogMessage.of(profile, past.log(profile.key()));
    }

    /** What is done with the profile that was named. */
    private interface Step {
        Optional<Message> with(ProfileName profile);
    }

    private Optional<Message> named(Person person, String typed, @Nullable String module, Purpose purpose, Step step) {
        return switch (ProfileMatcher.match(typed, catalog.profileNames(), archived::names, module)) {
            case Match.One(ProfileName profile) -> step.with(profile);
            case Match.Sweep(String title, List<ProfileName> profiles) ->
                Optional.of(SettingsAnswers.which(typed, profiles, false, purpose));
            case Match.Several(List<ProfileName> profiles) ->
                Optional.of(SettingsAnswers.which(typed, profiles, false, purpose));
            case Match.Archived(List<ProfileName> profiles) ->
                Optional.of(purpose == Purpose.LOG ? archivedLog(typed, profiles) : archived.answer(profiles, person));
            case Match.Nearest(List<ProfileName> profiles) ->
                Optional.of(SettingsAnswers.which(typed, profiles, true, purpose));
        };
    }

    private Message archivedLog(String typed, List<ProfileName> profiles) {
        ProfileName first = profiles.getFirst();
        return profiles.size() == 1
                ? LogMessage.ofArchived(first, past.log(first.key()))
                : SettingsAnswers.which(typed, profiles, false, Purpose.LOG);
    }

    private void later(Asked asked, SlashCommandContext context, Message message) {
        answers.say(asked.channel(), asked.person(), null, message, late -> Responses.send(context, late));
    }
}
