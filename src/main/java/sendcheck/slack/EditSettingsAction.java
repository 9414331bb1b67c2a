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

/** <em>Edit settings</em>: opens the form, with the values in it that were seen to work. */
final class EditSettingsAction implements BlockActionHandler {

    private final Forms forms;
    private final ArchivedProfiles archived;
    private final Permits permits;
    private final PrivateAnswers answers;

    EditSettingsAction(Forms forms, ArchivedProfiles archived, Permits permits, PrivateAnswers answers) {
        this.forms = forms;
        this.archived = archived;
        this.permits = permits;
        this.answers = answers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request, context);
        StoreTrouble.orSaid("Edit settings", () -> answer(click)).ifPresent(answer -> answers.say(click, answer));
        return context.ack();
    }

    private Optional<Message> answer(Click click) {
        if (permits.changeSettings(click.asked().person()) instanceof Permit.Refused(String words)) {
            return Optional.of(SettingsAnswers.problem(words));
        }
        return ActionValues.edit(click.value())
                .map(edit -> archived.answer(edit.profile(), click.asked().person())
                        .or(() -> forms.open(
                                click.asked(),
                                click.thread(),
                                edit.profile(),
                                edit.proposal(),
                                failure -> answers.say(click, failure))))
                .orElseGet(() -> Optional.of(SettingsAnswers.problem("This profile does not exist any more.")));
    }
}
