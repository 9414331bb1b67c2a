package sendcheck.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import java.io.IOException;
import sendcheck.slack.view.Message;

/** Answers to a command after its acknowledgement, by its response_url. */
final class Responses {

    private Responses() {}

    /** Says something that only the one who typed the command sees. */
    static void send(SlashCommandContext context, Message message) throws ApiFailure {
        try {
            int status = context.respond(SlashCommandResponse.builder()
                            .responseType("ephemeral")
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
