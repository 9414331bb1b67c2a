package sandbox.slack;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import sandbox.slack.manifest.Manifest;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Change;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Command;
import sandbox.slack.model.Message;
import sandbox.slack.model.Notice;
import sandbox.slack.model.Person;
import sandbox.slack.model.View;
import sandbox.slack.state.Changes;
import sandbox.slack.state.Conversations;
import sandbox.slack.state.Directory;
import sandbox.slack.state.Notices;
import sandbox.slack.state.Views;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A Slack workspace on this machine: it serves Slack's Web API over HTTP and sends an app what people do, signed, over
 * HTTP. Wherever a person or a channel is asked for, its id or its name will do ({@code "ann"}, {@code "#email-admin"}).
 * What a person does returns when the app has answered, or when Slack would have given up waiting.
 */
public final class Workspace implements AutoCloseable {
    private final WorkspaceSetup setup;
    private final Manifest manifest;
    private final Changes changes = new Changes();
    private final Directory directory;
    private final Conversations conversations;
    private final Notices notices;
    private final Views views;
    private volatile URI events = URI.create("http://127.0.0.1:9/slack/events");

    private Workspace(WorkspaceSetup setup, Manifest manifest) {
        this.setup = setup;
        this.manifest = manifest;
        this.directory = new Directory(setup.bot(), setup.people(), setup.channels(), changes);
        this.conversations = new Conversations(setup.clock(), changes);
        this.notices = new Notices(setup.clock(), changes);
        this.views = new Views(() -> Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT), changes);
    }

    /** @throws IOException when the manifest cannot be read or no port can be had */
    public static Workspace start(WorkspaceSetup setup) throws IOException {
        return new Workspace(setup, Manifest.read(setup.manifest()));
    }

    /** Base of the Web API, with {@code /} at its end: what {@code https://slack.com/api/} is of Slack. */
    public URI apiUrl() {
        return URI.create("http://127.0.0.1:9/api/");
    }

    public String botToken() {
        return setup.botToken();
    }

    public String signingSecret() {
        return setup.signingSecret();
    }

    /** Sends commands, interactions and events to this URL of the app from now on. */
    public void connectTo(URI slackEventsUrl) {
        events = slackEventsUrl;
    }

    public List<Person> people() {
        return directory.people();
    }

    /** The app's bot user. */
    public Person bot() {
        return directory.bot();
    }

    /** Channels, then the direct messages opened so far. */
    public List<Channel> channels() {
        return directory.channels();
    }

    /** The direct message between the app and the person (the app's messages tab). */
    public Channel direct(String person) {
        return directory.direct(personOf(person));
    }

    /** Slash commands that the manifest declares, for completion. */
    public List<Command> commands() {
        return manifest.commands();
    }

    /** The channel's messages outside threads that the person sees, oldest first. */
    public List<Message> messages(String channel, String seenBy) {
        String person = personOf(seenBy).id();
        return conversations.in(channelOf(channel).id()).stream()
                .filter(message -> !message.reply() && message.seenBy(person))
                .toList();
    }

    /** Replies to the message that the person sees, oldest first. */
    public List<Message> thread(String channel, String parentTs, String seenBy) {
        String person = personOf(seenBy).id();
        return conversations.in(channelOf(channel).id()).stream()
                .filter(message -> parentTs.equals(message.threadTs()) && message.seenBy(person))
                .toList();
    }

    /** The topmost modal that the person has open. */
    public Optional<View> modal(String person) {
        return views.modal(personOf(person).id());
    }

    public Optional<View> home(String person) {
        return views.home(personOf(person).id());
    }

    /** What Slack itself told the person about failures, oldest first. */
    public List<Notice> notices(String person) {
        return notices.of(personOf(person).id());
    }

    /** Calls the listener at each change, on the thread that made it; closing the result ends that. */
    public AutoCloseable onChange(Consumer<Change> listener) {
        return changes.listen(listener);
    }

    /** Sends what the person typed: a slash command to the app, anything else as a message to the channel. */
    public Answer say(String person, String channel, String text) {
        conversations.post(new Message(
                "",
                channelOf(channel).id(),
                personOf(person).id(),
                text,
                JsonNodeFactory.instance.arrayNode(),
                null,
                null,
                false,
                null));
        return new Answer.Acknowledged();
    }

    /** As {@link #say(String, String, String)}, as a reply in a thread; slash commands do not work there. */
    public Answer reply(String person, String channel, String threadTs, String text) {
        return new Answer.Failed(notices.show(personOf(person).id(), null, "no app at " + events));
    }

    /**
     * Clicks a button of a message, or chooses in one of its menus.
     *
     * @param chosen values of the chosen options, ids, a date ({@code 2026-11-24}), a time ({@code 09:30}) or the text
     *     typed; empty for a button
     * @param inputs what the message's other inputs hold, by block_id and action_id
     * @throws IllegalArgumentException when there is no such message or element
     */
    public Answer press(
            String person,
            String channel,
            String ts,
            String blockId,
            String actionId,
            List<String> chosen,
            Map<String, Map<String, List<String>>> inputs) {
        return new Answer.Failed(notices.show(personOf(person).id(), null, "no app is connected"));
    }

    /** As {@link #press}, in a modal or in the person's App Home. */
    public Answer pressInView(
            String person,
            String viewId,
            String blockId,
            String actionId,
            List<String> chosen,
            Map<String, Map<String, List<String>>> inputs) {
        return new Answer.Failed(notices.show(personOf(person).id(), null, "no app is connected"));
    }

    /** Opens the app's Home tab: the app is told, and may publish it. */
    public Answer openHome(String person) {
        return new Answer.Failed(notices.show(personOf(person).id(), null, "no app is connected"));
    }

    /**
     * Submits the topmost modal.
     *
     * @param inputs what was typed or chosen, by block_id and action_id, as in {@link #press}; an input that is left out
     *     keeps its initial value, one with an empty list is empty
     */
    public Answer submit(String person, String viewId, Map<String, Map<String, List<String>>> inputs) {
        return new Answer.Failed(notices.show(personOf(person).id(), null, "no app is connected"));
    }

    /** Closes the topmost modal; the app is told when it asked for it. */
    public Answer close(String person, String viewId) {
        return new Answer.Failed(notices.show(personOf(person).id(), null, "no app is connected"));
    }

    private Person personOf(String idOrName) {
        return directory
                .person(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + idOrName));
    }

    private Channel channelOf(String idOrName) {
        return directory
                .channel(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("there is no channel " + idOrName));
    }

    @Override
    public void close() {
        views.find("");
    }
}
