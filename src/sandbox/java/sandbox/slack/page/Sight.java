package sandbox.slack.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sandbox.inbox.Inbox;
import sandbox.slack.Workspace;
import sandbox.slack.model.Change;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Message;
import sandbox.slack.model.Person;

/** What one person sees of the workspace and the inbox, as events for the page. */
record Sight(Workspace workspace, Inbox inbox, Person person) {

    /**
     * @param name of the server-sent event
     * @param data ready for JSON; null says that there is nothing any more
     */
    record Event(String name, @Nullable Object data) {}

    /** The event {@code state}. */
    Event everything() {
        String me = person.name();
        return new Event(
                "state",
                new Seen.Everything(
                        person,
                        workspace.people(),
                        workspace.bot(),
                        workspace.direct(me).id(),
                        channels(),
                        workspace.commands(),
                        workspace.shortcuts(),
                        messages(),
                        workspace.notices(me).stream().map(Seen.Notice::of).toList(),
                        modal(),
                        home(),
                        mails()));
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
            case Change.MessageChanged changed -> of(changed);
            case Change.ModalChanged changed -> mine(changed.person(), new Event("modal", modal()));
            case Change.HomeChanged changed -> mine(changed.person(), new Event("home", home()));
            case Change.NoticeShown shown ->
                mine(shown.notice().person(), new Event("notice", Seen.Notice.of(shown.notice())));
            case Change.ChannelOpened opened -> Optional.of(new Event("channels", channels()));
        };
    }

    private Optional<Event> of(Change.MessageChanged changed) {
        String name = switch (changed.kind()) {
            case POSTED, EDITED -> "message";
            case DELETED -> "gone";
        };
        return Optional.of(changed.message())
                .filter(this::sees)
                .map(message -> new Event(name, Seen.Message.of(message)));
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

    private List<Seen.Channel> channels() {
        return visible()
                .map(channel -> Seen.Channel.of(channel, workspace.bot()))
                .toList();
    }

    private List<Seen.Message> messages() {
        return visible()
                .flatMap(channel -> workspace.messages(channel.id(), person.name()).stream())
                .flatMap(parent -> Stream.concat(
                        Stream.of(parent), workspace.thread(parent.channel(), parent.ts(), person.name()).stream()))
                .map(Seen.Message::of)
                .toList();
    }

    private Seen.@Nullable View modal() {
        return workspace.modal(person.name()).map(Seen.View::of).orElse(null);
    }

    private Seen.@Nullable View home() {
        return workspace.home(person.name()).map(Seen.View::of).orElse(null);
    }

    private List<Seen.Mail> mails() {
        return inbox.mails().reversed().stream().map(Seen.Mail::of).toList();
    }
}
