package sandbox.slack.api;

import java.util.List;
import java.util.function.Consumer;
import sandbox.slack.api.Method.Tier;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Message;
import sandbox.slack.model.Person;
import sandbox.slack.model.SlackJson;
import sandbox.slack.model.UserGroup;
import sandbox.slack.state.State;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code auth.test}, {@code conversations.*}, {@code users.*}, {@code usergroups.*} (docs.slack.dev/reference/methods). */
final class DirectoryMethods {
    private final State state;
    private final SlackJson json;
    private final Places places;

    DirectoryMethods(State state, SlackJson json, Places places) {
        this.state = state;
        this.json = json;
        this.places = places;
    }

    void addTo(Consumer<Method> methods) {
        methods.accept(new Method("auth.test", List.of(), Tier.SPECIAL, this::authTest));
        methods.accept(new Method("conversations.open", List.of("im:write", "mpim:write"), Tier.THREE, this::open));
        methods.accept(new Method(
                "conversations.info", List.of("channels:read", "im:read", "groups:read"), Tier.THREE, this::info));
        methods.accept(new Method("conversations.list", List.of("channels:read"), Tier.TWO, this::list));
        methods.accept(new Method("conversations.members", List.of("channels:read"), Tier.FOUR, this::members));
        methods.accept(new Method(
                "conversations.history", List.of("channels:history", "im:history"), Tier.THREE, this::history));
        methods.accept(new Method(
                "conversations.replies", List.of("channels:history", "im:history"), Tier.THREE, this::replies));
        methods.accept(new Method("users.info", List.of("users:read"), Tier.FOUR, this::user));
        methods.accept(new Method("users.list", List.of("users:read"), Tier.TWO, this::users));
        methods.accept(new Method("usergroups.list", List.of("usergroups:read"), Tier.TWO, this::userGroups));
        methods.accept(
                new Method("usergroups.users.list", List.of("usergroups:read"), Tier.TWO, this::userGroupMembers));
    }

    private ObjectNode authTest(Call call) {
        return json.object()
                .put("url", "https://sandbox.slack.com/")
                .put("team", "Sandbox")
                .put("user", json.bot().name())
                .put("team_id", json.teamId())
                .put("user_id", json.bot().id())
                .put("bot_id", json.botId())
                .put("is_enterprise_install", false);
    }

    private ObjectNode open(Call call) {
        Channel direct = state.directory().direct(places.person(call.needed("users")));
        ObjectNode answer = json.object();
        answer.putObject("channel").put("id", direct.id());
        return answer;
    }

    private ObjectNode info(Call call) {
        return json.object().set("channel", json.channel(places.channel(call.needed("channel"))));
    }

    private ObjectNode list(Call call) {
        ObjectNode answer = page();
        ArrayNode list = answer.putArray("channels");
        state.directory().channels().stream()
                .filter(channel -> !channel.direct() && !(call.flag("exclude_archived") && channel.archived()))
                .forEach(channel -> list.add(json.channel(channel)));
        return answer;
    }

    private ObjectNode members(Call call) {
        ObjectNode answer = page();
        ArrayNode list = answer.putArray("members");
        places.channel(call.needed("channel")).members().stream().sorted().forEach(list::add);
        return answer;
    }

    private ObjectNode history(Call call) {
        Channel channel = readable(call);
        return messages(state.conversations().in(channel.id()).reversed().stream()
                .filter(message -> !message.reply() && !message.ephemeral())
                .toList());
    }

    private ObjectNode replies(Call call) {
        Channel channel = readable(call);
        String ts = call.needed("ts");
        List<Message> thread = state.conversations().in(channel.id()).stream()
                .filter(message -> !message.ephemeral())
                .filter(message -> message.ts().equals(ts) || ts.equals(message.threadTs()))
                .toList();
        if (thread.isEmpty()) {
            throw new Refusal("thread_not_found");
        }
        return messages(thread);
    }

    private Channel readable(Call call) {
        Channel channel = places.channel(call.needed("channel"));
        if (!channel.has(json.bot().id())) {
            throw new Refusal("not_in_channel");
        }
        return channel;
    }

    private ObjectNode messages(List<Message> messages) {
        ObjectNode answer = page().put("has_more", false);
        ArrayNode list = answer.putArray("messages");
        messages.forEach(message -> list.add(json.message(message)));
        return answer;
    }

    private ObjectNode user(Call call) {
        return json.object().set("user", json.person(places.person(call.needed("user"))));
    }

    private ObjectNode users(Call call) {
        ObjectNode answer = page();
        ArrayNode list = answer.putArray("members");
        for (Person person : state.directory().people()) {
            list.add(json.person(person));
        }
        list.add(json.person(json.bot()));
        return answer;
    }

    private ObjectNode userGroups(Call call) {
        ObjectNode answer = json.object();
        ArrayNode list = answer.putArray("usergroups");
        state.directory().groups().forEach(group -> {
            ObjectNode one = list.addObject()
                    .put("id", group.id())
                    .put("team_id", json.teamId())
                    .put("is_usergroup", true)
                    .put("name", group.name())
                    .put("handle", group.handle());
            if (call.flag("include_users")) {
                group.members().stream().sorted().forEach(one.putArray("users")::add);
            }
        });
        return answer;
    }

    private ObjectNode userGroupMembers(Call call) {
        String wanted = call.needed("usergroup");
        UserGroup group = state.directory().groups().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal("no_such_subteam").and("usergroup", wanted));
        ObjectNode answer = json.object();
        group.members().stream().sorted().forEach(answer.putArray("users")::add);
        return answer;
    }

    private ObjectNode page() {
        ObjectNode answer = json.object();
        answer.putObject("response_metadata").put("next_cursor", "");
        return answer;
    }
}
