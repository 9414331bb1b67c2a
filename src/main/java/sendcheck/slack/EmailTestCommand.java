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
import sendcheck.command.Command;
import sendcheck.command.CommandParser;
import sendcheck.command.Match;
import sendcheck.command.ProfileMatcher;
import sendcheck.remedy.Remedies;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.slack.view.ActionValues.Start;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.Message;
import sendcheck.testrun.Person;

/** {@code /email-test}: the order is kept before the acknowledgement; what is private is the acknowledgement itself. */
final class EmailTestCommand implements SlashCommandHandler {

    private final Catalog catalog;
    private final ArchivedProfiles archived;
    private final Orders orders;
    private final Connections connections;
    private final Remedies remedies;

    EmailTestCommand(
            Catalog catalog, ArchivedProfiles archived, Orders orders, Connections connections, Remedies remedies) {
        this.catalog = catalog;
        this.archived = archived;
        this.orders = orders;
        this.connections = connections;
        this.remedies = remedies;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload payload = request.getPayload();
        return StoreTrouble.orSaid("/email-test", () -> answer(payload))
                .map(answer -> context.ack(SlashCommandResponse.builder()
                        .responseType("ephemeral")
                        .text(answer.text())
                        .blocks(answer.blocks())
                        .build()))
                .orElseGet(context::ack);
    }

    private Optional<Message> answer(SlashCommandPayload payload) {
        String text = payload.getText() == null ? "" : payload.getText();
        return switch (CommandParser.parse(text)) {
            case Command.Help() -> Optional.of(Answers.help());
            case Command.Malformed(String problem) -> Optional.of(Answers.problem(problem));
            case Command.Explain(String pasted) -> Optional.of(Answers.explained(pasted, remedies.explain(pasted)));
            case Command.Pick() -> Optional.of(Answers.pick(catalog.profileNames(), defaultModule(payload)));
            case Command.Connection typed -> connections.answer(typed, asked(payload), defaultModule(payload));
            case Command.Test test -> order(payload, test);
        };
    }

    private Optional<Message> order(SlashCommandPayload payload, Command.Test test) {
        List<ProfileName> all = catalog.profileNames();
        return switch (ProfileMatcher.match(test.target(), all, archived::names, defaultModule(payload))) {
            case Match.One(ProfileName profile) -> orders.test(asked(payload), start(profile.key(), test));
            case Match.Sweep(String title, List<ProfileName> profiles)
            when test.overrides() -> Optional.of(Answers.several(test, profiles));
            case Match.Sweep(String title, List<ProfileName> profiles) ->
                orders.sweep(
                        asked(payload), title, profiles, start(profiles.get(0).key(), test));
            case Match.Several(List<ProfileName> profiles) -> Optional.of(Answers.several(test, profiles));
            case Match.Archived(List<ProfileName> profiles) ->
                Optional.of(archived.answer(profiles, asked(payload).person()));
            case Match.Nearest(List<ProfileName> profiles) -> Optional.of(Answers.nearest(test, profiles));
        };
    }

    private @Nullable String defaultModule(SlashCommandPayload payload) {
        String name = payload.getChannelName() == null ? "" : payload.getChannelName();
        return catalog.defaultModule(payload.getChannelId(), name).orElse(null);
    }

    private static Asked asked(SlashCommandPayload payload) {
        Person person = new Person(payload.getUserId(), payload.getUserName());
        return new Asked(payload.getTriggerId(), person, payload.getChannelId());
    }

    private static Start start(ProfileKey profile, Command.Test test) {
        return new Start(profile, test.recipient(), test.from(), test.dryRun(), test.overrides());
    }
}
