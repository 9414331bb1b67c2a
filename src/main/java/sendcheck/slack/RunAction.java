package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import sendcheck.slack.view.ActionValues;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.Message;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

/** A click on a button that belongs to a run: finds the run and does the button's step with it. */
final class RunAction implements BlockActionHandler {

    /** What the button does. */
    interface Step {
        /** What to say privately; empty: nothing. */
        Optional<Message> apply(Click click, TestRun run);
    }

    private final TestRuns runs;
    private final PrivateAnswers answers;
    private final Step step;

    RunAction(TestRuns runs, PrivateAnswers answers, Step step) {
        this.runs = runs;
        this.answers = answers;
        this.step = step;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request, context);
        StoreTrouble.orSaid(
                        "a button of a run",
                        () -> ActionValues.run(click.value())
                                .flatMap(runs::find)
                                .map(run -> step.apply(click, run))
                                .orElseGet(() -> Optional.of(Answers.problem("This test is not known any more."))))
                .ifPresent(answer -> answers.say(click, answer));
        return context.ack();
    }
}
