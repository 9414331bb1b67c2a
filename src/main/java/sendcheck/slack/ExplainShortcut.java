package sendcheck.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.util.JsonPayloadExtractor;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import sendcheck.remedy.Remedies;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.Message;
import sendcheck.testrun.Person;

/** <em>Explain mail error</em> on a message: what it means, told to the one who asked. */
final class ExplainShortcut implements MessageShortcutHandler {

    static final String CALLBACK_ID = "explain_mail_error";

    private final Remedies remedies;
    private final PrivateAnswers answers;
    private final RecentIds seen = new RecentIds();

    ExplainShortcut(Remedies remedies, PrivateAnswers answers) {
        this.remedies = remedies;
        this.answers = answers;
    }

    @Override
    public Response apply(MessageShortcutRequest request, MessageShortcutContext context) {
        MessageShortcutPayload payload = request.getPayload();
        if (seen.isNew(payload.getTriggerId())) {
            answers.say(
                    payload.getChannel().getId(),
                    new Person(payload.getUser().getId(), payload.getUser().getName()),
                    payload.getMessage().getThreadTs(),
                    answer(ReadMessage.text(message(request))),
                    message -> respond(context, message));
        }
        return context.ack();
    }

    private static JsonObject message(MessageShortcutRequest request) {
        String payload = new JsonPayloadExtractor().extractIfExists(request.getRequestBodyAsString());
        return JsonParser.parseString(payload).getAsJsonObject().getAsJsonObject("message");
    }

    private Message answer(String text) {
        return text.isBlank()
                ? Answers.problem("This message holds no text that could be explained.")
                : Answers.explained(text, remedies.explain(text));
    }

    private static void respond(MessageShortcutContext context, Message message) throws ApiFailure {
        try {
            int status = context.respond(ActionResponse.builder()
                            .responseType("ephemeral")
                            .replaceOriginal(false)
                            .text(message.text())
                            .blocks(message.blocks())
                            .build())
                    .getCode();
            if (status != 200) {
                throw ApiFailure.refused("response_url", "HTTP " + status);
            }
        } catch (IOException failed) {
            throw ApiFailure.unreachable("response_url", failed);
        }
    }
}
