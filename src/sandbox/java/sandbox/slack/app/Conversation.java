package sandbox.slack.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sandbox.slack.api.Replies;
import sandbox.slack.manifest.Manifest;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Message;
import sandbox.slack.model.Person;
import sandbox.slack.state.ResponseUrls.Place;
import sandbox.slack.state.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people do in conversations: type, and use the elements of messages. */
public final class Conversation {
    static final String FORM = "application/x-www-form-urlencoded";

    private static final Pattern MENTION = Pattern.compile("(?<!\\S)@(\\w+)");

    private final State state;
    private final Manifest manifest;
    private final Payloads payloads;
    private final SignedPost app;
    private final Events events;
    private final Replies replies;
    private final JsonMapper mapper = new JsonMapper();

    Conversation(State state, Manifest manifest, Payloads payloads, SignedPost app, Events events, Replies replies) {
        this.state = state;
        this.manifest = manifest;
        this.payloads = payloads;
        this.app = app;
        this.events = events;
        this.replies = replies;
    }

    /** Sends what was typed into a channel. */
    public Answer say(Person person, Channel channel, String text) {
        if (!text.startsWith("/")) {
            return post(person, channel, null, text);
        }
        String[] words = text.split("\\s+", 2);
        boolean known =
                manifest.commands().stream().anyMatch(command -> command.name().equals(words[0]));
        if (!known) {
            return failed(
                    person,
                    channel,
                    "`" + words[0] + "` is not a valid command. In Slack, all messages that start"
                            + " with the \"/\" symbol are interpreted as commands.");
        }
        String form = payloads.command(person, channel, words[0], words.length > 1 ? words[1].strip() : "");
        Delivery delivery = app.send(FORM, form, Map.of());
        if (!(delivery instanceof Delivery.Accepted accepted)) {
            return failed(person, channel, "`%s` failed with the error %s".formatted(words[0], delivery.error()));
        }
        return takeReply(person, channel, words[0], accepted);
    }

    /** Sends what was typed into a thread, where slash commands do not work. */
    public Answer reply(Person person, Channel channel, String threadTs, String text) {
        if (text.startsWith("/")) {
            return failed(
                    person, channel, "`%s` is not supported in threads. Sorry!".formatted(text.split("\\s", 2)[0]));
        }
        return post(person, channel, threadTs, text);
    }

    /** Uses an element of a message. */
    public Answer press(
            Person person, Message message, Channel channel, Element element, List<String> chosen, Inputs inputs) {
        ObjectNode action = payloads.action(element, element.value(chosen));
        ObjectNode payload = payloads.messageAction(person, channel, message, action, inputs.values(message.blocks()));
        Delivery delivery = app.send(FORM, payloadForm(payload), Map.of());
        return delivery instanceof Delivery.Accepted
                ? new Answer.Acknowledged()
                : failed(person, channel, "This app did not respond: " + delivery.error());
    }

    /** Chooses the app's shortcut in the menu of a message. */
    public Answer shortcut(Person person, Channel channel, Message message, String callbackId) {
        ObjectNode payload = payloads.messageShortcut(person, channel, message, callbackId);
        Delivery delivery = app.send(FORM, payloadForm(payload), Map.of());
        return delivery instanceof Delivery.Accepted
                ? new Answer.Acknowledged()
                : failed(person, channel, "This app did not respond: " + delivery.error());
    }

    static String payloadForm(ObjectNode payload) {
        return "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
    }

    private Answer takeReply(Person person, Channel channel, String command, Delivery.Accepted accepted) {
        JsonNode body = accepted.json(mapper);
        if (body.isMissingNode() && !accepted.body().isBlank()) {
            body = JsonNodeFactory.instance.objectNode().put("text", accepted.body());
        }
        if (body.isMissingNode() || body.isEmpty()) {
            return new Answer.Acknowledged();
        }
        return replies.take(body, new Place(person.id(), channel.id(), null))
                .map(error -> failed(person, channel, "`%s` failed with the error %s".formatted(command, error)))
                .orElseGet(Answer.Acknowledged::new);
    }

    private Answer post(Person person, Channel channel, @Nullable String threadTs, String text) {
        String escaped =
                mentions(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        Message posted = state.conversations()
                .post(new Message(
                        "",
                        channel.id(),
                        person.id(),
                        escaped,
                        JsonNodeFactory.instance.arrayNode(),
                        threadTs,
                        null,
                        false,
                        null));
        return events.posted(person, channel, posted);
    }

    /** {@code @ann} becomes {@code <@U...>}, as Slack's composer does it. */
    private String mentions(String text) {
        return MENTION.matcher(text)
                .replaceAll(found -> state.directory()
                        .person(found.group(1))
                        .map(person -> "<@" + person.id() + ">")
                        .orElse(Matcher.quoteReplacement(found.group())));
    }

    private Answer failed(Person person, Channel channel, String text) {
        return new Answer.Failed(state.notices().show(person.id(), channel.id(), text));
    }
}
