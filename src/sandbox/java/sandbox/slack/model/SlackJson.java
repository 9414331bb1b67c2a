package sandbox.slack.model;

import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack's JSON of the workspace's things, for answers and payloads alike.
 *
 * @param botId {@code B...}
 */
public record SlackJson(String teamId, String appId, String botId, Person bot) {

    public ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public ObjectNode message(Message message) {
        ObjectNode node = object();
        node.put("type", "message").put("user", message.author()).put("ts", message.ts());
        node.put("text", message.text()).put("team", teamId);
        if (message.author().equals(bot.id())) {
            node.put("bot_id", botId).put("app_id", appId);
        }
        if (!message.blocks().isEmpty()) {
            node.set("blocks", message.blocks().deepCopy());
        }
        if (message.threadTs() != null) {
            node.put("thread_ts", message.threadTs()).put("parent_user_id", bot.id());
        }
        if (message.edited()) {
            node.putObject("edited").put("user", message.author()).put("ts", message.ts());
        }
        Optional.ofNullable(message.metadata()).ifPresent(metadata -> node.set("metadata", metadata.deepCopy()));
        return node;
    }

    public ObjectNode person(Person person) {
        ObjectNode node = object();
        node.put("id", person.id()).put("team_id", teamId).put("name", person.name());
        node.put("real_name", person.realName()).put("deleted", false).put("is_bot", person.bot());
        node.put("is_app_user", false).put("tz", "Etc/UTC").put("tz_offset", 0);
        node.putObject("profile")
                .put("real_name", person.realName())
                .put("display_name", person.name())
                .put("title", person.title());
        return node;
    }

    public ObjectNode channel(Channel channel) {
        ObjectNode node = object();
        node.put("id", channel.id()).put("is_archived", channel.archived()).put("is_im", channel.direct());
        if (channel.direct()) {
            channel.members().stream()
                    .filter(member -> !member.equals(bot.id()))
                    .forEach(member -> node.put("user", member));
            return node;
        }
        return node.put("name", channel.name())
                .put("name_normalized", channel.name())
                .put("is_channel", true)
                .put("is_private", false)
                .put("is_member", channel.has(bot.id()))
                .put("num_members", channel.members().size());
    }

    /** @param base where files are fetched, ends with {@code /} */
    public ObjectNode file(StoredFile file, URI base) {
        String address = base + "files/" + path(file);
        return object().put("id", file.id())
                .put("name", file.name())
                .put("title", file.name())
                .put("filetype", file.type())
                .put("size", file.content().length)
                .put("mode", "hosted")
                .put("url_private", address)
                .put("url_private_download", address);
    }

    /** Where a person fetches the file. */
    public String download(StoredFile file, URI base) {
        return base + "download/" + path(file);
    }

    private static String path(StoredFile file) {
        return file.id() + "/" + file.name().replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** @param values what the inputs hold, {@code state.values} */
    public ObjectNode view(View view, JsonNode values) {
        ObjectNode node = (ObjectNode) view.definition().deepCopy();
        node.put("id", view.id()).put("team_id", teamId).put("hash", view.hash());
        node.put("app_id", appId).put("bot_id", botId).put("app_installed_team_id", teamId);
        node.put("root_view_id", view.rootId()).put("previous_view_id", view.previousId());
        for (String text : new String[] {"callback_id", "private_metadata", "external_id"}) {
            node.put(text, view.definition().path(text).asString(""));
        }
        for (String flag : new String[] {"clear_on_close", "notify_on_close", "submit_disabled"}) {
            node.put(flag, view.definition().path(flag).asBoolean(false));
        }
        node.putObject("state").set("values", values);
        return node;
    }
}
