package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import sendcheck.editing.PastSettings;
import sendcheck.editing.Reversal;
import sendcheck.roles.Permit;
import sendcheck.roles.Permits;
import sendcheck.slack.view.ActionValues;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.SettingsAnswers;

/** <em>Undo</em>: brings back the settings from before a change. */
final class UndoAction implements BlockActionHandler {

    private final PastSettings past;
    private final Permits permits;
    private final WebApi api;
    private final Work work;
    private final PrivateAnswers answers;

    UndoAction(PastSettings past, Permits permits, WebApi api, Work work, PrivateAnswers answers) {
        this.past = past;
        this.permits = permits;
        this.api = api;
        this.work = work;
        this.answers = answers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request, context);
        StoreTrouble.orSaid("Undo", () -> Optional.of(answer(click))).ifPresent(answer -> answers.say(click, answer));
        return context.ack();
    }

    private Message answer(Click click) {
        if (permits.changeSettings(click.asked().person()) instanceof Permit.Refused(String words)) {
            return SettingsAnswers.problem(words);
        }
        Reversal reversal = ActionValues.change(click.value())
                .map(change -> past.undo(
                        change.profile(), change.version(), click.asked().person()))
                .orElseGet(Reversal.Impossible::new);
        if (reversal instanceof Reversal.Done) {
            afterwards(click);
        }
        return SettingsAnswers.undone(reversal);
    }

    /** Others who read of the change in the run's message hear of it; a private message has said what it had to say. */
    private void afterwards(Click click) {
        answers.choiceIsMade(click);
        String thread = click.thread() == null ? click.message() : click.thread();
        if (click.isInMessage() && !click.isPrivate() && thread != null) {
            work.start(
                    "telling of an undo",
                    () -> api.postMessage(
                            click.asked().channel(),
                            thread,
                            SettingsAnswers.undoneBy(click.asked().person().name()),
                            null));
        }
    }
}
