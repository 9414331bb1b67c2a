package sendcheck.slack;

import com.slack.api.bolt.handler.UnmatchedRequestHandler;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.slack.view.Answers;

/** What no handler knows, as a button of an older version: acknowledged, and said to the one who clicked. */
final class OldButton implements UnmatchedRequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OldButton.class);

    private final PrivateAnswers answers;

    OldButton(PrivateAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Response handle(Request<?> request) {
        LOG.info("nothing answers to this {} request", request.getRequestType());
        if (request instanceof BlockActionRequest action) {
            answers.say(
                    Click.of(action, action.getContext()),
                    Answers.problem(
                            "This button is from an older version and does nothing any more. Start a new test."));
        }
        return Response.ok();
    }
}
