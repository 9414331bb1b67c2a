package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;
import sendcheck.editing.PastSettings;
import sendcheck.editing.SettingsChange;
import sendcheck.roles.Permits;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.slack.view.ActionValues;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.LogMessage;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.SettingsAnswers;

/** The buttons of the log of changes. */
final class LogAction implements BlockActionHandler {

    /** What a button asks for of a profile, in use or archived. */
    private interface Wish {
        Message answer(ProfileName profile, long version, Click click);
    }

    private final String name;
    private final Catalog catalog;
    private final ArchivedProfiles archived;
    private final Permits permits;
    private final PrivateAnswers answers;
    private final Wish inUse;
    private final Wish outOfUse;

    private LogAction(
            String name,
            Catalog catalog,
            ArchivedProfiles archived,
            Permits permits,
            PrivateAnswers answers,
            Wish inUse,
            Wish outOfUse) {
        this.name = name;
        this.catalog = catalog;
        this.archived = archived;
        this.permits = permits;
        this.answers = answers;
        this.inUse = inUse;
        this.outOfUse = outOfUse;
    }

    /** <em>Restore</em>. */
    static LogAction restore(
            PastSettings past, Catalog catalog, ArchivedProfiles archived, Permits permits, PrivateAnswers answers) {
        return new LogAction(
                "Restore",
                catalog,
                archived,
                permits,
                answers,
                (profile, version, click) -> LogMessage.restored(
                        profile,
                        past.restore(profile.key(), version, click.asked().person())),
                (profile, version, click) ->
                        archived.answer(List.of(profile), click.asked().person()));
    }

    /** <em>Older changes</em>. */
    static LogAction older(
            PastSettings past, Catalog catalog, ArchivedProfiles archived, Permits permits, PrivateAnswers answers) {
        return new LogAction(
                "Older changes",
                catalog,
                archived,
                permits,
                answers,
                (profile, version, click) -> LogMessage.of(profile, before(past, profile, version)),
                (profile, version, click) -> LogMessage.ofArchived(profile, before(past, profile, version)));
    }

    private static List<SettingsChange> before(PastSettings past, ProfileName profile, long version) {
        return past.log(profile.key()).stream()
                .filter(change -> change.version() < version)
                .toList();
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request, context);
        StoreTrouble.orSaid(name, () -> Optional.of(answer(click))).ifPresent(answer -> answers.say(click, answer));
        return context.ack();
    }

    private Message answer(Click click) {
        return Answers.refusal(permits.changeSettings(click.asked().person()))
                .or(() -> ActionValues.change(click.value())
                        .flatMap(change -> named(change.profile())
                                .map(profile -> inUse.answer(profile, change.version(), click))
                                .or(() -> archived.find(change.profile())
                                        .map(profile -> outOfUse.answer(profile, change.version(), click)))))
                .orElseGet(() -> SettingsAnswers.problem("This profile does not exist any more."));
    }

    private Optional<ProfileName> named(ProfileKey key) {
        return catalog.profileNames().stream()
                .filter(profile -> profile.key().equals(key))
                .findFirst();
    }
}
