package sandbox.slack.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sandbox.slack.model.Message;
import sandbox.slack.state.Conversations;
import sandbox.slack.state.ResponseUrls.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Carries out what an app answers to an interaction, by acknowledgement or response URL. */
public final class Replies {
    private final Conversations conversations;
    private final Contents contents;
    private final String bot;
    private final JsonMapper json = new JsonMapper();

    Replies(Conversations conversations, Contents contents, String bot) {
        this.conversations = conversations;
        this.contents = contents;
        this.bot = bot;
    }

    /**
     * Posts, replaces or deletes.
     *
     * @param body {@code text, blocks, response_type, replace_original, delete_original, thread_ts}
     * @return the error in Slack's words, when it refuses
     */
    public Optional<String> take(JsonNode body, Place place) {
        try {
            Map<String, JsonNode> arguments = new HashMap<>();
            body.properties().forEach(field -> arguments.put(field.getKey(), field.getValue()));
            carryOut(new Call("response_url", arguments, json), place);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.body().toString());
        }
    }

    private void carryOut(Call call, Place place) {
        if (place.original() != null && call.flag("delete_original")) {
            conversations.delete(place.channel(), place.original());
            return;
        }
        ArrayNode blocks = contents.blocks(call).orElseGet(Contents::noBlocks);
        String text = call.text("text").orElse("");
        if (text.isEmpty() && blocks.isEmpty()) {
            throw new Refusal("no_text");
        }
        JsonNode metadata =
                contents.metadata(call).filter(given -> !given.isEmpty()).orElse(null);
        if (place.original() != null && call.flag("replace_original")) {
            conversations.edit(place.channel(), place.original(), old -> old.edit(text, blocks, metadata));
            return;
        }
        boolean inChannel = call.text("response_type").orElse("ephemeral").equals("in_channel");
        conversations.post(new Message(
                "",
                place.channel(),
                bot,
                text,
                blocks,
                inChannel ? call.text("thread_ts").orElse(null) : null,
                inChannel ? null : place.person(),
                false,
                inChannel ? metadata : null));
    }
}
