package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import sendcheck.command.Command.Connection.Wish;
import sendcheck.connection.ConnectAccount;
import sendcheck.slack.view.ActionValues;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.ConnectionAnswers;
import sendcheck.slack.view.Message;

/** <em>Connect Microsoft account</em>, <em>Disconnect</em> and <em>Cancel</em>. */
final class ConnectionAction implements BlockActionHandler {

    /** What the button does. */
    interface Step {
        /** What to say privately; empty: nothing. */
        Optional<Message> apply(Click click);
    }

    private final PrivateAnswers answers;
    private final Step step;

    private ConnectionAction(PrivateAnswers answers, Step step) {
        this.answers = answers;
        this.step = step;
    }

    static ConnectionAction of(Wish wish, Connections connections, PrivateAnswers answers) {
        return new ConnectionAction(
                answers,
                click -> ActionValues.profile(click.value())
                        .map(profile -> connections.answer(wish, profile, click.asked()))
                        .orElseGet(() -> Optional.of(Answers.problem("This profile does not exist any more."))));
    }

    static ConnectionAction cancel(ConnectAccount connecting, PrivateAnswers answers) {
        return new ConnectionAction(
                answers,
                click -> ActionValues.attempt(click.value())
                                .filter(attempt ->
                                        connecting.cancel(attempt, click.asked().person()))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(ConnectionAnswers.endedBefore()));
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request, context);
        StoreTrouble.orSaid("a button about a connection", () -> step.apply(click))
                .ifPresent(answer -> answers.say(click, answer));
        answers.choiceIsMade(click);
        return context.ack();
    }
}
