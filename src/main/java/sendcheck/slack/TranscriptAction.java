package sendcheck.slack;

import java.util.Optional;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.TranscriptModal;
import sendcheck.testrun.TestRun;

/** <em>Transcript</em>: the modal is opened at once, since the click's trigger lives for 3 seconds. */
final class TranscriptAction implements RunAction.Step {

    private final WebApi api;
    private final PrivateAnswers answers;
    private final Work work;

    TranscriptAction(WebApi api, PrivateAnswers answers, Work work) {
        this.api = api;
        this.answers = answers;
        this.work = work;
    }

    @Override
    public Optional<Message> apply(Click click, TestRun run) {
        work.start(
                "opening a transcript",
                () -> api.openView(click.asked().requestId(), TranscriptModal.of(run)),
                () -> answers.say(click, Answers.problem("The transcript could not be opened. Click once more.")));
        return Optional.empty();
    }
}
