package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import sendcheck.roles.Permit;
import sendcheck.roles.Permits;
import sendcheck.slack.view.ActionValues;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.SettingsAnswers;

/** <em>From addresses</em> in a message: opens the list of overrides. */
final class OpenOverridesAction implements BlockActionHandler {

    private final Manage manage;
    private final Permits permits;
    private final PrivateAnswers answers;

    OpenOverridesAction(Manage manage, Permits permits, PrivateAnswers answers) {
        this.manage = manage;
        this.permits = permits;
        this.answers = answers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request, context);
        StoreTrouble.orSaid("From addresses", () -> answer(click)).ifPresent(answer -> answers.say(click, answer));
        return context.ack();
    }

    private Optional<Message> answer(Click click) {
        if (permits.changeSettings(click.asked().person()) instanceof Permit.Refused(String words)) {
            return Optional.of(SettingsAnswers.problem(words));
        }
        return ActionValues.profile(click.value())
                .map(profile -> manage.openOverrides(click.asked(), profile, failure -> answers.say(click, failure)))
                .orElseGet(() -> Optional.of(SettingsAnswers.problem("This profile does not exist any more.")));
    }
}
