package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import sendcheck.editing.PastSettings;
import sendcheck.roles.Permits;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.slack.view.ActionValues;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.LogMessage;
import sendcheck.slack.view.Message;

/** The buttons of the log of changes. */
final class LogAction implements BlockActionHandler {

    /** What a button asks for. */
    private interface Wish {
        Message answer(ProfileName profile, long version, Click click);
    }

    private final String name;
    private final Catalog catalog;
    private final Permits permits;
    private final PrivateAnswers answers;
    private final Wish wish;

    private LogAction(String name, Catalog catalog, Permits permits, PrivateAnswers answers, Wish wish) {
        this.name = name;
        this.catalog = catalog;
        this.permits = permits;
        this.answers = answers;
        this.wish = wish;
    }

    /** <em>Restore</em>. */
    static LogAction restore(PastSettings past, Catalog catalog, Permits permits, PrivateAnswers answers) {
        return new LogAction(
                "Restore",
                catalog,
                permits,
                answers,
                (profile, version, click) -> LogMessage.restored(
                        profile,
                        past.restore(profile.key(), version, click.asked().person())));
    }

    /** <em>Older changes</em>. */
    static LogAction older(PastSettings past, Catalog catalog, Permits permits, PrivateAnswers answers) {
        return new LogAction(
                "Older changes",
                catalog,
                permits,
                answers,
                (profile, version, click) -> LogMessage.of(
                        profile,
                        past.log(profile.key()).stream()
                                .filter(change -> change.version() < version)
                                .toList()));
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
                        .flatMap(change ->
                                named(change.profile()).map(profile -> wish.answer(profile, change.version(), click))))
                .orElseGet(() -> Answers.problem("This profile does not exist any more."));
    }

    private Optional<ProfileName> named(ProfileKey key) {
        return catalog.profileNames().stream()
                .filter(profile -> profile.key().equals(key))
                .findFirst();
    }
}
