package sandbox.slack.app;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import sandbox.slack.Limits;
import sandbox.slack.api.Replies;
import sandbox.slack.blockkit.BlockKitRules;
import sandbox.slack.blockkit.Completion;
import sandbox.slack.manifest.Manifest;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Message;
import sandbox.slack.model.Person;
import sandbox.slack.model.SlackJson;
import sandbox.slack.model.View;
import sandbox.slack.state.State;
import tools.jackson.databind.JsonNode;

/** The workspace's connection to its app: everything that people do goes out through it. */
public final class AppLink implements AutoCloseable {
    private final SignedPost post;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slack-event-retries").factory());
    private final Conversation conversation;
    private final Modals modals;
    private final Events events;

    /**
     * What the link needs of the workspace.
     *
     * @param base where response URLs point to, ends with {@code /}
     */
    public record Parts(
            State state,
            SlackJson json,
            Manifest manifest,
            String domain,
            String signingSecret,
            Clock clock,
            Limits limits,
            URI base,
            Replies replies,
            Supplier<String> ids) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Parts[" + domain + ", " + base + "]";
        }
    }

    public AppLink(Parts parts) {
        post = new SignedPost(
                parts.signingSecret(),
                parts.clock(),
                parts.limits().acknowledge(),
                parts.state().traffic(),
                URI.create("http://127.0.0.1:9/"));
        Payloads payloads =
                new Payloads(parts.state(), parts.json(), parts.domain(), parts.clock(), parts.base(), parts.ids());
        events = new Events(
                parts.state(),
                parts.json(),
                parts.manifest(),
                payloads,
                post,
                timer,
                parts.limits().eventRetries());
        conversation = new Conversation(parts.state(), parts.manifest(), payloads, post, events, parts.replies());
        modals = new Modals(parts.state(), payloads, post, new BlockKitRules(), new Completion(parts.ids()));
    }

    /** Sends everything to this URL of the app from now on. */
    public void connectTo(URI requestUrl) {
        post.target(requestUrl);
    }

    public Conversation conversation() {
        return conversation;
    }

    public Modals modals() {
        return modals;
    }

    public Events events() {
        return events;
    }

    /** Uses an element of a message. */
    public Answer press(
            Person person,
            Channel channel,
            Message message,
            String blockId,
            String actionId,
            List<String> chosen,
            Map<String, Map<String, List<String>>> inputs) {
        Element element = element(message.blocks(), blockId, actionId);
        return conversation.press(person, message, channel, element, chosen, new Inputs(inputs));
    }

    /** Uses an element of a view. */
    public Answer press(
            Person person,
            View view,
            String blockId,
            String actionId,
            List<String> chosen,
            Map<String, Map<String, List<String>>> inputs) {
        Element element = element(view.blocks(), blockId, actionId);
        return modals.press(person, view, element, chosen, new Inputs(inputs));
    }

    /** Submits the modal. */
    public Answer submit(Person person, View view, Map<String, Map<String, List<String>>> inputs) {
        return modals.submit(person, view, new Inputs(inputs));
    }

    private static Element element(JsonNode blocks, String blockId, String actionId) {
        return Element.find(blocks, blockId, actionId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no element %s in a block %s".formatted(actionId, blockId)));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        post.close();
    }
}
