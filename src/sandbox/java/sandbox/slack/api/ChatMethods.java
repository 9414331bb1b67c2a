package sandbox.slack.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sandbox.slack.Limits;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Message;
import sandbox.slack.model.Person;
import sandbox.slack.model.SlackJson;
import sandbox.slack.state.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.*} (docs.slack.dev/reference/methods/chat.postMessage and its neighbours). */
final class ChatMethods {
    private static final int POSTED_TEXT = 40_000;
    private static final int UPDATED_TEXT = 4_000;

    private final State state;
    private final SlackJson json;
    private final Contents contents;
    private final Places places;
    private final Limits limits;

    ChatMethods(State state, SlackJson json, Contents contents, Places places, Limits limits) {
        this.state = state;
        this.json = json;
        this.contents = contents;
        this.places = places;
        this.limits = limits;
    }

    void addTo(Consumer<Method> methods) {
        List<String> write = List.of("chat:write");
        methods.accept(new Method("chat.postMessage", write, Method.Tier.SPECIAL, this::post));
        methods.accept(new Method("chat.postEphemeral", write, Method.Tier.FOUR, this::postEphemeral));
        methods.accept(new Method("chat.update", write, Method.Tier.THREE, this::update));
        methods.accept(new Method("chat.delete", write, Method.Tier.THREE, this::delete));
        methods.accept(new Method("chat.getPermalink", List.of(), Method.Tier.SPECIAL, this::permalink));
    }

    private ObjectNode post(Call call) {
        Channel channel = places.writable(call.needed("channel"));
        Draft draft = draft(call);
        String thread = thread(call, channel);
        Optional<Duration> wait = state.rates().take("chat.postMessage " + channel.id(), limits.posting());
        if (wait.isPresent()) {
            throw new TooOften(wait.get());
        }
        JsonNode metadata =
                contents.metadata(call).filter(given -> !given.isEmpty()).orElse(null);
        Message posted = state.conversations()
                .post(new Message(
                        "", channel.id(), json.bot().id(), draft.text, draft.blocks, thread, null, false, metadata));
        return answer(posted);
    }

    private ObjectNode postEphemeral(Call call) {
        Channel channel = places.writable(call.needed("channel"));
        Person person = places.person(call.needed("user"));
        if (!channel.has(person.id())) {
            throw new Refusal("user_not_in_channel");
        }
        Draft draft = draft(call);
        Message posted = state.conversations()
                .post(new Message(
                        "",
                        channel.id(),
                        json.bot().id(),
                        draft.text,
                        draft.blocks,
                        thread(call, channel),
                        person.id(),
                        false,
                        null));
        return json.object().put("message_ts", posted.ts());
    }

    private ObjectNode update(Call call) {
        Message old = own(call, "cant_update_message");
        Optional<String> text = call.text("text");
        Optional<ArrayNode> blocks = contents.blocks(call);
        if (text.isEmpty() && blocks.isEmpty()) {
            throw new Refusal("no_text");
        }
        if (text.orElse("").length() > UPDATED_TEXT) {
            throw new Refusal("msg_too_long");
        }
        JsonNode metadata = contents.metadata(call)
                .map(given -> given.isEmpty() ? null : given)
                .orElse(contents.metadata(call).isPresent() ? null : old.metadata());
        JsonNode newBlocks = blocks.<JsonNode>map(given -> given).orElse(old.blocks());
        Message edited = state.conversations()
                .edit(old.channel(), old.ts(), message -> message.edit(text.orElse(""), newBlocks, metadata))
                .orElseThrow(() -> new Refusal("message_not_found"));
        return answer(edited).put("text", edited.text());
    }

    private ObjectNode delete(Call call) {
        Message old = own(call, "cant_delete_message");
        state.conversations().delete(old.channel(), old.ts());
        return json.object().put("channel", old.channel()).put("ts", old.ts());
    }

    private ObjectNode permalink(Call call) {
        Channel channel = places.channel(call.needed("channel"));
        String ts = call.needed("message_ts");
        if (state.conversations().find(channel.id(), ts).isEmpty()) {
            throw new Refusal("message_not_found");
        }
        String link = "https://sandbox.slack.com/archives/%s/p%s".formatted(channel.id(), ts.replace(".", ""));
        return json.object().put("channel", channel.id()).put("permalink", link);
    }

    private record Draft(String text, ArrayNode blocks) {}

    private Draft draft(Call call) {
        Optional<String> text = call.text("text");
        ArrayNode blocks = contents.blocks(call).orElseGet(Contents::noBlocks);
        if (text.isEmpty() && blocks.isEmpty()) {
            throw new Refusal("no_text");
        }
        if (text.orElse("").length() > POSTED_TEXT) {
            throw new Refusal("msg_too_long");
        }
        return new Draft(text.orElse(""), blocks);
    }

    private Message own(Call call, String otherwise) {
        Channel channel = places.channel(call.needed("channel"));
        Message message = state.conversations()
                .find(channel.id(), call.needed("ts"))
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> new Refusal("message_not_found"));
        if (!message.author().equals(json.bot().id())) {
            throw new Refusal(otherwise);
        }
        return message;
    }

    private @Nullable String thread(Call call, Channel channel) {
        Optional<String> ts = call.text("thread_ts");
        if (ts.isEmpty()) {
            return null;
        }
        Message parent = state.conversations()
                .find(channel.id(), ts.get())
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> new Refusal("thread_not_found"));
        return parent.threadTs() == null ? parent.ts() : parent.threadTs();
    }

    private ObjectNode answer(Message message) {
        ObjectNode answer = json.object().put("channel", message.channel()).put("ts", message.ts());
        answer.set("message", json.message(message));
        return answer;
    }
}
