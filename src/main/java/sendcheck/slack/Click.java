package sendcheck.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import sendcheck.slack.view.Message;
import sendcheck.testrun.Person;

/**
 * A click on a button, or a choice in a menu.
 *
 * @param value what the button or the chosen option carries; empty: nothing
 * @param isInMessage false: in App Home or a modal, where there is no message to answer beside
 * @param isPrivate the message is one that only this person sees
 * @param message the message that was clicked in; null: none
 * @param thread the thread that the message stands in; null: none
 */
record Click(
        Asked asked,
        String value,
        boolean isInMessage,
        boolean isPrivate,
        @Nullable String message,
        @Nullable String thread,
        ActionContext context) {

    static Click of(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        BlockActionPayload.User user = payload.getUser();
        String name = user.getName() == null ? user.getUsername() : user.getName();
        Person person = new Person(user.getId(), name == null ? user.getId() : name);
        String channel = payload.getChannel() == null
                ? user.getId()
                : payload.getChannel().getId();
        boolean isPrivate =
                payload.getContainer() != null && payload.getContainer().isEphemeral();
        return new Click(
                new Asked(payload.getTriggerId(), person, channel),
                value(payload.getActions().get(0)),
                payload.getResponseUrl() != null,
                isPrivate,
                payload.getContainer() == null ? null : payload.getContainer().getMessageTs(),
                payload.getContainer() == null ? null : payload.getContainer().getThreadTs(),
                context);
    }

    private static String value(Action action) {
        if (action.getSelectedOption() != null) {
            return action.getSelectedOption().getValue();
        }
        return action.getValue() == null ? "" : action.getValue();
    }

    /** Says something that only this person sees. */
    void answer(Message message) throws ApiFailure {
        respond(ActionResponse.builder()
                .responseType("ephemeral")
                .replaceOriginal(false)
                .text(message.text())
                .blocks(message.blocks())
                .build());
    }

    /** Takes away the private message that was clicked in. */
    void removeOriginal() throws ApiFailure {
        respond(ActionResponse.builder().deleteOriginal(true).build());
    }

    private void respond(ActionResponse response) throws ApiFailure {
        try {
            int status = context.respond(response).getCode();
            if (status != 200) {
                throw ApiFailure.refused("response_url", "HTTP " + status);
            }
        } catch (IOException failed) {
            throw ApiFailure.unreachable("response_url", failed);
        }
    }
}
