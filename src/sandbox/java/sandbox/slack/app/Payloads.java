package sandbox.slack.app;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Message;
import sandbox.slack.model.Person;
import sandbox.slack.model.SlackJson;
import sandbox.slack.model.View;
import sandbox.slack.state.ResponseUrls.Place;
import sandbox.slack.state.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds what Slack sends (docs.slack.dev/reference/interaction-payloads).
 *
 * @param base where response URLs point to, ends with {@code /}
 */
record Payloads(State state, SlackJson json, String domain, Clock clock, URI base, Supplier<String> ids) {
    /** Slack's old verification token, which it still sends and nobody should check. */
    private static final String VERIFICATION = "sandbox-verification-token";

    /** The form of a slash command. */
    String command(Person person, Channel channel, String command, String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", VERIFICATION);
        form.put("team_id", json.teamId());
        form.put("team_domain", domain);
        form.put("channel_id", channel.id());
        form.put("channel_name", channel.direct() ? "directmessage" : channel.name());
        form.put("user_id", person.id());
        form.put("user_name", person.name());
        form.put("command", command);
        form.put("text", text);
        form.put("api_app_id", json.appId());
        form.put("is_enterprise_install", "false");
        form.put("response_url", responseUrl(new Place(person.id(), channel.id(), null)));
        form.put("trigger_id", state.triggers().give(person.id()));
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    ObjectNode messageAction(Person person, Channel channel, Message message, ObjectNode action, ObjectNode values) {
        ObjectNode payload = interaction("block_actions", person);
        ObjectNode container = payload.putObject("container");
        container.put("type", "message").put("message_ts", message.ts()).put("channel_id", channel.id());
        container.put("is_ephemeral", message.ephemeral());
        if (message.threadTs() != null) {
            container.put("thread_ts", message.threadTs());
        }
        payload.putObject("channel")
                .put("id", channel.id())
                .put("name", channel.direct() ? "directmessage" : channel.name());
        if (!message.ephemeral()) {
            payload.set("message", json.message(message));
        }
        payload.putObject("state").set("values", values);
        payload.put("response_url", responseUrl(new Place(person.id(), channel.id(), message.ts())));
        payload.putArray("actions").add(action);
        return payload;
    }

    /** docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
    ObjectNode messageShortcut(Person person, Channel channel, Message message, String callbackId) {
        ObjectNode payload = interaction("message_action", person);
        payload.put("callback_id", callbackId).put("action_ts", now()).put("message_ts", message.ts());
        payload.putObject("channel")
                .put("id", channel.id())
                .put("name", channel.direct() ? "directmessage" : channel.name());
        payload.set("message", json.message(message));
        payload.put("response_url", responseUrl(new Place(person.id(), channel.id(), null)));
        return payload;
    }

    ObjectNode viewAction(Person person, View view, ObjectNode action, ObjectNode values) {
        ObjectNode payload = interaction("block_actions", person);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", json.view(view, withFiles(values)));
        payload.putArray("actions").add(action);
        return payload;
    }

    ObjectNode submission(Person person, View view, ObjectNode values) {
        ObjectNode payload = interaction("view_submission", person);
        payload.set("view", json.view(view, withFiles(values)));
        payload.putArray("response_urls");
        return payload;
    }

    /** File inputs hold ids here and whole files at the app. */
    private ObjectNode withFiles(ObjectNode values) {
        for (JsonNode value : values.findParents("files")) {
            ArrayNode files = json.object().putArray("files");
            value.path("files")
                    .values()
                    .forEach(file -> state.files()
                            .find(file.path("id").asString(""))
                            .ifPresent(found -> files.add(json.file(found, base))));
            ((ObjectNode) value).set("files", files);
        }
        return values;
    }

    ObjectNode closed(Person person, View view, boolean cleared) {
        ObjectNode payload = interaction("view_closed", person);
        payload.remove("trigger_id");
        payload.set("view", json.view(view, json.object()));
        return payload.put("is_cleared", cleared);
    }

    /** An event in its envelope (docs.slack.dev/apis/events-api). */
    ObjectNode event(JsonNode event) {
        ObjectNode envelope = json.object();
        envelope.put("token", VERIFICATION).put("team_id", json.teamId()).put("api_app_id", json.appId());
        envelope.set("event", event);
        envelope.put("type", "event_callback").put("event_id", "Ev" + ids.get());
        envelope.put("event_time", clock.instant().getEpochSecond());
        envelope.put("is_ext_shared_channel", false);
        envelope.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", json.teamId())
                .put("user_id", json.bot().id())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return envelope;
    }

    /** The action on an element, without its value. */
    ObjectNode action(Element element, ObjectNode value) {
        return value.put("action_id", element.actionId())
                .put("block_id", element.blockId())
                .put("action_ts", now());
    }

    /** The present time in Slack's form, {@code seconds.micros}. */
    String now() {
        long micros = clock.millis() * 1000;
        return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
    }

    private ObjectNode interaction(String type, Person person) {
        ObjectNode payload = json.object();
        payload.put("type", type);
        payload.putObject("user")
                .put("id", person.id())
                .put("username", person.name())
                .put("name", person.name())
                .put("team_id", json.teamId());
        payload.put("api_app_id", json.appId()).put("token", VERIFICATION);
        payload.put("trigger_id", state.triggers().give(person.id()));
        payload.putObject("team").put("id", json.teamId()).put("domain", domain);
        return payload.putNull("enterprise").put("is_enterprise_install", false);
    }

    private String responseUrl(Place place) {
        return base + "response/" + state.responseUrls().give(place);
    }
}
