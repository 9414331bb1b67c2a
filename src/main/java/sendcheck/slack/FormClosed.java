package sendcheck.slack;

import com.slack.api.bolt.context.builtin.DefaultContext;
import com.slack.api.bolt.handler.builtin.ViewClosedHandler;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.response.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A settings form was closed: what Slack still tells of what was typed is kept. */
final class FormClosed implements ViewClosedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FormClosed.class);

    private final Forms forms;

    FormClosed(Forms forms) {
        this.forms = forms;
    }

    @Override
    public Response apply(ViewClosedRequest request, DefaultContext context) {
        try {
            FormEntry.of(request.getPayload())
                    .filter(entry -> !entry.visible().isEmpty())
                    .ifPresent(forms::kept);
        } catch (RuntimeException failed) {
            LOG.error("what was typed in a form that was closed is not kept", failed);
        }
        return context.ack();
    }
}
