package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.roles.Permit;
import sendcheck.roles.Permits;
import sendcheck.slack.view.NoticeModal;

/** Something in a list of modules or overrides was used by someone who may. */
final class ManageAction implements BlockActionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ManageAction.class);

    /** What the element does. */
    interface Step {
        void apply(ManageEntry entry, Used used);
    }

    /**
     * The element that was used.
     *
     * @param block its {@code block_id}
     * @param value what the button or the chosen option carries; empty: nothing
     */
    record Used(String block, String value) {}

    private final Permits permits;
    private final Manage manage;
    private final Step step;

    ManageAction(Permits permits, Manage manage, Step step) {
        this.permits = permits;
        this.manage = manage;
        this.step = step;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Used used = new Used(
                request.getPayload().getActions().get(0).getBlockId(),
                Click.of(request, context).value());
        ManageEntry.of(request.getPayload()).ifPresent(entry -> apply(entry, used));
        return context.ack();
    }

    private void apply(ManageEntry entry, Used used) {
        try {
            if (permits.changeSettings(entry.person()) instanceof Permit.Refused(String words)) {
                manage.push(entry, NoticeModal.of("Not possible", words));
            } else {
                step.apply(entry, used);
            }
        } catch (RuntimeException failed) {
            LOG.error("an element of a list failed", failed);
            manage.push(entry, NoticeModal.of("Not possible", StoreTrouble.words(failed)));
        }
    }
}
