package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileName;
import sendcheck.slack.view.ActionValues;
import sendcheck.slack.view.Answers;

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
                        () -> Optional.of(title(click.value())
                                .map(Answers::editSoon)
                                .orElseGet(() -> Answers.problem("This profile does not exist any more."))))
                .ifPresent(answer -> answers.say(click, answer));
        return context.ack();
    }

    private Optional<String> title(String value) {
        return ActionValues.profile(value)
                .flatMap(key -> catalog.profileNames().stream()
                        .filter(profile -> profile.key().equals(key))
                        .findFirst()
                        .map(ProfileName::fullTitle));
    }
}
