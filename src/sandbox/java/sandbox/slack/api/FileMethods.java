package sandbox.slack.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Message;
import sandbox.slack.model.SlackJson;
import sandbox.slack.model.StoredFile;
import sandbox.slack.state.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code files.*} (docs.slack.dev/reference/methods/files.getUploadURLExternal and its neighbours). */
final class FileMethods {
    private final State state;
    private final SlackJson json;
    private final Contents contents;
    private final Places places;
    private final Supplier<URI> base;

    /** @param base where files are brought and fetched, ends with {@code /} */
    FileMethods(State state, SlackJson json, Contents contents, Places places, Supplier<URI> base) {
        this.state = state;
        this.json = json;
        this.contents = contents;
        this.places = places;
        this.base = base;
    }

    void addTo(Consumer<Method> methods) {
        methods.accept(
                new Method("files.getUploadURLExternal", List.of("files:write"), Method.Tier.FOUR, this::announce));
        methods.accept(
                new Method("files.completeUploadExternal", List.of("files:write"), Method.Tier.FOUR, this::complete));
        methods.accept(new Method("files.info", List.of("files:read"), Method.Tier.FOUR, this::info));
    }

    private ObjectNode announce(Call call) {
        String length = call.needed("length");
        if (!length.matches("[1-9][0-9]{0,9}")) {
            throw Refusal.with("invalid_arguments", List.of("length must be a positive integer"));
        }
        String id = state.files().announce(call.needed("filename"), Long.parseLong(length));
        return json.object().put("upload_url", base.get() + "upload/" + id).put("file_id", id);
    }

    private ObjectNode complete(Call call) {
        List<StoredFile> files = new ArrayList<>();
        JsonNode named = call.tree("files", "invalid_arguments").orElseGet(json::object);
        for (JsonNode one : named.values()) {
            files.add(state.files().find(one.path("id").asString("")).orElseThrow(() -> new Refusal("file_not_found")));
        }
        if (files.isEmpty()) {
            throw Refusal.with("invalid_arguments", List.of("missing required field: files"));
        }
        call.text("channel_id").or(() -> call.text("channels")).ifPresent(channel -> share(call, channel, files));
        ObjectNode answer = json.object();
        ArrayNode list = answer.putArray("files");
        files.forEach(file -> list.add(json.file(file, base.get())));
        return answer;
    }

    /** Shown as links, since people look at the workspace through a page of its own. */
    private void share(Call call, String channelId, List<StoredFile> files) {
        Channel channel = places.writable(channelId);
        String comment = call.text("initial_comment").orElse("");
        ArrayNode blocks = json.object().putArray("blocks");
        if (!comment.isEmpty()) {
            section(blocks, comment);
        }
        for (StoredFile file : files) {
            section(
                    blocks,
                    ":page_facing_up: <%s|%s> (%d bytes)"
                            .formatted(json.download(file, base.get()), file.name(), file.content().length));
        }
        state.conversations()
                .post(new Message(
                        "",
                        channel.id(),
                        json.bot().id(),
                        comment,
                        contents.completed(blocks),
                        call.text("thread_ts").orElse(null),
                        null,
                        false,
                        null));
    }

    private static void section(ArrayNode blocks, String text) {
        blocks.addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", text);
    }

    private ObjectNode info(Call call) {
        StoredFile file = state.files().find(call.needed("file")).orElseThrow(() -> new Refusal("file_not_found"));
        ObjectNode answer = json.object();
        answer.set("file", json.file(file, base.get()));
        if (file.type().matches("csv|json|txt")) {
            answer.put("content", new String(file.content(), StandardCharsets.UTF_8));
        }
        return answer;
    }
}
