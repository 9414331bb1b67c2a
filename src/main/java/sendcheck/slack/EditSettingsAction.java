package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileName;
import sendcheck.settings.Submission;
import sendcheck.slack.view.ActionValues;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.Message;

/** <em>Edit settings</em>: says where they are edited. */
final class EditSettingsAction implements BlockActionHandler {

    private final Catalog catalog;
    private final PrivateAnswers answers;

    EditSettingsAction(Catalog catalog, PrivateAnswers answers) {
        this.catalog = catalog;
        this.answers = answers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request, context);
        StoreTrouble.orSaid(
                        "Edit settings",
                        () -> Optional.of(ActionValues.edit(click.value())
                                .flatMap(this::answer)
                                .orElseGet(() -> Answers.problem("This profile does not exist any more."))))
                .ifPresent(answer -> answers.say(click, answer));
        return context.ack();
    }

    private Optional<Message> answer(ActionValues.Edit edit) {
        Submission proposal = edit.proposal();
        return catalog.profileNames().stream()
                .filter(profile -> profile.key().equals(edit.profile()))
                .findFirst()
                .map(ProfileName::fullTitle)
                .map(title -> proposal == null ? Answers.editSoon(title) : Answers.editSoon(title, proposal));
    }
}
