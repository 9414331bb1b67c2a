package sandbox.slack.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import sandbox.slack.blockkit.BlockKitRules;
import sandbox.slack.blockkit.Completion;
import sandbox.slack.blockkit.Surface;
import sandbox.slack.blockkit.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks what an app wants to show, and completes it. */
final class Contents {
    /** Bytes of a message's metadata that Slack takes (docs.slack.dev/messaging/message-metadata). */
    private static final int METADATA_BYTES = 16_384;

    private final BlockKitRules rules;
    private final Completion completion;

    Contents(BlockKitRules rules, Completion completion) {
        this.rules = rules;
        this.completion = completion;
    }

    /** Blocks of a message; empty when the call has none. */
    Optional<ArrayNode> blocks(Call call) {
        return call.tree("blocks", "invalid_blocks_format").map(this::messageBlocks);
    }

    private ArrayNode messageBlocks(JsonNode blocks) {
        if (!blocks.isArray()) {
            throw new Refusal("invalid_blocks_format");
        }
        refuse("invalid_blocks", rules.check(blocks, Surface.MESSAGE));
        if (BlockKitRules.characters(blocks) > BlockKitRules.MESSAGE_CHARACTERS) {
            throw new Refusal("msg_blocks_too_long");
        }
        return completion.blocks(blocks);
    }

    /** The view of the call, of the type ({@code modal} or {@code home}). */
    ObjectNode view(Call call, String type) {
        JsonNode view = call.tree("view", "invalid_arguments")
                .orElseThrow(() -> Refusal.with("invalid_arguments", List.of("missing required field: view")));
        if (!view.path("type").asString("").equals(type)) {
            throw Refusal.with("invalid_arguments", List.of("must be a " + type + " [json-pointer:/view/type]"));
        }
        refuse("invalid_arguments", rules.checkView(view));
        return completion.view(view);
    }

    /** Metadata of a message; an empty object takes away what was there. */
    Optional<JsonNode> metadata(Call call) {
        Optional<JsonNode> metadata = call.tree("metadata", "invalid_metadata_format");
        metadata.filter(given -> !given.isEmpty()).ifPresent(given -> {
            if (!given.path("event_type").isString()
                    || !given.path("event_payload").isObject()) {
                throw new Refusal("invalid_metadata_format");
            }
            if (given.toString().getBytes(StandardCharsets.UTF_8).length > METADATA_BYTES) {
                throw new Refusal("metadata_too_large");
            }
        });
        return metadata;
    }

    /** The same blocks, each with its id. */
    ArrayNode completed(ArrayNode blocks) {
        return completion.blocks(blocks);
    }

    static ArrayNode noBlocks() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static void refuse(String error, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.with(
                    error, violations.stream().map(Violation::toString).toList());
        }
    }
}
