package sandbox.slack.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sandbox.inbox.Inbox;
import sandbox.inbox.Mail;
import sandbox.slack.Workspace;
import sandbox.slack.model.Change;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Message;
import sandbox.slack.model.Notice;
import sandbox.slack.model.Person;
import sandbox.slack.model.View;

/** What one person sees of the workspace, as events of plain maps and lists, ready for JSON. */
record Sight(Workspace workspace, Inbox inbox, Person person) {

    /** @param name of the server-sent event */
    record Event(String name, Object data) {}

    /** The event {@code state}. */
    Event everything() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("me", person);
        state.put("people", workspace.people());
        state.put("bot", workspace.bot());
        state.put("direct", workspace.direct(person.name()).id());
        state.put("channels", channels());
        state.put("commands", workspace.commands());
        state.put("messages", messages());
        state.put(
                "notices",
                workspace.notices(person.name()).stream().map(Sight::notice).toList());
        state.put("modal", modal());
        state.put("home", home());
        state.put("mails", mails());
        return new Event("state", state);
    }

    /** Nothing when the person does not see it. */
    Optional<Event> of(Occurrence occurrence) {
        return switch (occurrence) {
            case Occurrence.InWorkspace happened -> of(happened.change());
            case Occurrence.MailArrived arrived -> Optional.of(new Event("mails", mails()));
            case Occurrence.Closing closing -> Optional.empty();
        };
    }

    private Optional<Event> of(Change change) {
        return switch (change) {
            case Change.MessageChanged changed
            when sees(changed.message()) ->
                Optional.of(new Event(
                        changed.kind() == Change.Kind.DELETED ? "gone" : "message", message(changed.message())));
            case Change.MessageChanged unseen -> Optional.empty();
            case Change.ModalChanged changed -> mine(changed.person(), new Event("modal", modal()));
            case Change.HomeChanged changed -> mine(changed.person(), new Event("home", home()));
            case Change.NoticeShown shown -> mine(shown.notice().person(), new Event("notice", notice(shown.notice())));
            case Change.ChannelOpened opened -> Optional.of(new Event("channels", channels()));
        };
    }

    private Optional<Event> mine(String personId, Event event) {
        return personId.equals(person.id()) ? Optional.of(event) : Optional.empty();
    }

    private boolean sees(Message message) {
        return message.seenBy(person.id())
                && visible().anyMatch(channel -> channel.id().equals(message.channel()));
    }

    private Stream<Channel> visible() {
        return workspace.channels().stream().filter(channel -> !channel.direct() || channel.has(person.id()));
    }

    private List<Map<String, Object>> channels() {
        String bot = workspace.bot().id();
        return visible()
                .map(channel -> Map.<String, Object>of(
                        "id", channel.id(),
                        "name", channel.name(),
                        "direct", channel.direct(),
                        "bot", channel.has(bot),
                        "members", channel.members().size()))
                .toList();
    }

    private List<Map<String, Object>> messages() {
        return visible()
                .flatMap(channel -> workspace.messages(channel.id(), person.name()).stream())
                .flatMap(parent -> Stream.concat(
                        Stream.of(parent), workspace.thread(parent.channel(), parent.ts(), person.name()).stream()))
                .map(Sight::message)
                .toList();
    }

    private static Map<String, Object> message(Message message) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("ts", message.ts());
        seen.put("channel", message.channel());
        seen.put("author", message.author());
        seen.put("text", message.text());
        seen.put("blocks", message.blocks());
        seen.put("thread", message.threadTs());
        seen.put("ephemeral", message.ephemeral());
        seen.put("edited", message.edited());
        return seen;
    }

    private static Map<String, Object> notice(Notice notice) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("at", notice.at().toEpochMilli());
        seen.put("channel", notice.channel());
        seen.put("text", notice.text());
        return seen;
    }

    private Map<String, Object> modal() {
        return workspace.modal(person.name()).map(Sight::view).orElse(Map.of());
    }

    private Map<String, Object> home() {
        return workspace.home(person.name()).map(Sight::view).orElse(Map.of());
    }

    private static Map<String, Object> view(View view) {
        return Map.of(
                "id", view.id(), "hash", view.hash(), "stacked", view.previousId() != null, "view", view.definition());
    }

    private List<Map<String, Object>> mails() {
        return inbox.mails().reversed().stream().map(Sight::mail).toList();
    }

    private static Map<String, Object> mail(Mail mail) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("id", mail.id());
        seen.put("at", mail.received().toEpochMilli());
        seen.put("from", mail.from());
        seen.put("to", mail.to());
        seen.put("subject", mail.subject());
        seen.put("text", mail.text());
        seen.put("html", mail.html() != null);
        seen.put("headers", mail.headers());
        return seen;
    }
}
