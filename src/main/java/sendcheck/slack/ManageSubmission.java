package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.roles.Permit;
import sendcheck.roles.Permits;
import sendcheck.slack.view.NoticeModal;

/** A form about modules, profiles or overrides was sent by someone who may. */
final class ManageSubmission implements ViewSubmissionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ManageSubmission.class);

    /** What the form does. */
    interface Step {
        Result apply(ManageEntry entry);
    }

    /** What Slack is told. */
    sealed interface Result {

        /** The form is closed. */
        record Close() implements Result {}

        /** Something else is shown in its place. */
        record Show(com.slack.api.model.view.View view) implements Result {}

        /** @param errors words by input, which the form has */
        record Errors(Map<String, String> errors) implements Result {
            public Errors {
                errors = Map.copyOf(errors);
            }
        }
    }

    static Result notice(String words) {
        return new Result.Show(NoticeModal.of("Nothing was changed", words));
    }

    private final Permits permits;
    private final Step step;

    ManageSubmission(Permits permits, Step step) {
        this.permits = permits;
        this.step = step;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return switch (result(ManageEntry.of(request.getPayload()))) {
            case Result.Close() -> context.ack();
            case Result.Show(var view) -> context.ackWithUpdate(view);
            case Result.Errors(var errors) -> context.ackWithErrors(errors);
        };
    }

    private Result result(ManageEntry entry) {
        try {
            return permits.changeSettings(entry.person()) instanceof Permit.Refused(String words)
                    ? notice(words)
                    : step.apply(entry);
        } catch (RuntimeException failed) {
            LOG.error("a form failed", failed);
            return notice(StoreTrouble.words(failed));
        }
    }
}
