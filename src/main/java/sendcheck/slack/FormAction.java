package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.editing.Typed;
import sendcheck.roles.Permit;
import sendcheck.roles.Permits;
import sendcheck.slack.view.FormIds;
import sendcheck.slack.view.NoticeModal;

/** Something in a settings form was used: what is typed is read, then the element's step is done. */
final class FormAction implements BlockActionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FormAction.class);

    /** What the element does. */
    interface Step {
        /** @param used the element's name and what it carries */
        void apply(FormEntry entry, Typed typed, Used used);
    }

    /**
     * The element that was used.
     *
     * @param action its {@code action_id}
     * @param value what the button or the chosen option carries; empty: nothing
     */
    record Used(String action, String value) {}

    /** What stands in the form. */
    interface Reader {
        /** Empty when the profile is gone. */
        Optional<Typed> typed(FormEntry entry);
    }

    private final Reader reader;
    private final Permits permits;
    private final WebApi api;
    private final Work work;
    private final Step step;

    /** @param reader reads the form, and keeps it where that is needed */
    FormAction(Reader reader, Permits permits, WebApi api, Work work, Step step) {
        this.reader = reader;
        this.permits = permits;
        this.api = api;
        this.work = work;
        this.step = step;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request, context);
        Used used = new Used(request.getPayload().getActions().get(0).getActionId(), click.value());
        try {
            FormEntry.of(request.getPayload())
                    .flatMap(entry -> refusal(entry, used))
                    .ifPresent(words -> tell(click, words));
        } catch (RuntimeException failed) {
            LOG.error("an element of a settings form failed", failed);
            if (!used.action().startsWith(FormIds.FIELD)) {
                tell(click, StoreTrouble.words(failed));
            }
        }
        return context.ack();
    }

    /** Does the step; why not, when it is not done. */
    private Optional<String> refusal(FormEntry entry, Used used) {
        if (permits.changeSettings(entry.person()) instanceof Permit.Refused(String words)) {
            return Optional.of(words);
        }
        Optional<Typed> typed = reader.typed(entry);
        if (typed.isEmpty()) {
            return Optional.of("This profile does not exist any more.");
        }
        step.apply(entry, typed.get(), used);
        return Optional.empty();
    }

    private void tell(Click click, String words) {
        work.start("a notice", () -> api.pushView(click.asked().requestId(), NoticeModal.of("Not possible", words)));
    }
}
