package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import sendcheck.slack.view.ActionValues;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.Message;

/** A profile was chosen, by a button or in the picker's menu: its test starts. */
final class StartAction implements BlockActionHandler {

    private final Orders orders;
    private final PrivateAnswers answers;

    StartAction(Orders orders, PrivateAnswers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request, context);
        Optional<Message> answer = StoreTrouble.orSaid(
                "a chosen test",
                () -> ActionValues.start(click.value())
                        .map(start -> orders.test(click.asked(), start))
                        .orElseGet(() -> Optional.of(
                                Answers.problem("This choice can no longer be read. Type the command again."))));
        if (answer.isPresent()) {
            answers.say(click, answer.get());
        } else {
            answers.choiceIsMade(click);
        }
        return context.ack();
    }
}
