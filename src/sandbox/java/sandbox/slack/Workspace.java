package sandbox.slack;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sandbox.slack.api.ApiServer;
import sandbox.slack.app.AppLink;
import sandbox.slack.manifest.Manifest;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Change;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Command;
import sandbox.slack.model.Message;
import sandbox.slack.model.Notice;
import sandbox.slack.model.Person;
import sandbox.slack.model.Shortcut;
import sandbox.slack.model.SlackJson;
import sandbox.slack.model.StoredFile;
import sandbox.slack.model.Subscription;
import sandbox.slack.model.View;
import sandbox.slack.state.Archive;
import sandbox.slack.state.Changes;
import sandbox.slack.state.Conversations;
import sandbox.slack.state.Directory;
import sandbox.slack.state.Files;
import sandbox.slack.state.Notices;
import sandbox.slack.state.RateLimits;
import sandbox.slack.state.ResponseUrls;
import sandbox.slack.state.State;
import sandbox.slack.state.Traffic;
import sandbox.slack.state.Triggers;
import sandbox.slack.state.Views;

/**
 * A Slack workspace on this machine: it serves Slack's Web API over HTTP and sends an app what people do, signed, over
 * HTTP. Wherever a person or a channel is asked for, its id or its name will do ({@code "ann"}, {@code "#email-admin"}).
 * What a person does returns when the app has answered, or when Slack would have given up waiting.
 */
public final class Workspace implements AutoCloseable {
    private final WorkspaceSetup setup;
    private final Manifest manifest;
    private final Changes changes;
    private final State state;
    private final ApiServer api;
    private final AppLink app;
    private final @Nullable Archive archive;

    private Workspace(
            WorkspaceSetup setup,
            Manifest manifest,
            Changes changes,
            State state,
            ApiServer api,
            AppLink app,
            @Nullable Archive archive) {
        this.setup = setup;
        this.manifest = manifest;
        this.changes = changes;
        this.state = state;
        this.api = api;
        this.app = app;
        this.archive = archive;
    }

    /** @throws IOException when manifest or archive cannot be read or no port can be had */
    public static Workspace start(WorkspaceSetup setup) throws IOException {
        Manifest manifest = Manifest.read(setup.manifest());
        Supplier<String> ids = Workspace::newId;
        Changes changes = new Changes();
        State state = state(setup, ids, changes);
        Archive archive = setup.archive() == null ? null : Archive.open(setup.archive(), state, changes);
        SlackJson json = new SlackJson(setup.teamId(), "A0SANDBOX", "B0SANDBOX", setup.bot());
        ApiServer api = ApiServer.start(state, json, manifest, setup.botToken(), setup.limits(), ids);
        AppLink app = new AppLink(new AppLink.Parts(
                state,
                json,
                manifest,
                setup.domain(),
                setup.signingSecret(),
                setup.clock(),
                setup.limits(),
                api.url(),
                api.replies(),
                ids));
        return new Workspace(setup, manifest, changes, state, api, app, archive);
    }

    private static State state(WorkspaceSetup setup, Supplier<String> ids, Changes changes) {
        Clock clock = setup.clock();
        Limits limits = setup.limits();
        return new State(
                new Directory(setup.bot(), setup.people(), setup.channels(), setup.groups(), changes),
                new Conversations(clock, changes),
                new Views(ids, changes),
                new Notices(clock, changes),
                new Triggers(ids, clock, limits.trigger()),
                new ResponseUrls(ids, clock, limits.responseUrl(), limits.responseUrlUses()),
                new RateLimits(clock),
                new Files(ids),
                new Traffic(setup.traffic(), clock));
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
    }

    /** Base of the Web API, with {@code /} at its end: what {@code https://slack.com/api/} is of Slack. */
    public URI apiUrl() {
        return api.url().resolve("api/");
    }

    public String botToken() {
        return setup.botToken();
    }

    public String signingSecret() {
        return setup.signingSecret();
    }

    /** Sends commands, interactions and events to this URL of the app from now on. */
    public void connectTo(URI slackEventsUrl) {
        app.connectTo(slackEventsUrl);
    }

    /** Asks the app at its URL to answer a challenge, as Slack does when the URL is set; whether it did. */
    public boolean verifyUrl() {
        return app.events().verifyUrl();
    }

    public List<Person> people() {
        return state.directory().people();
    }

    /** The app's bot user. */
    public Person bot() {
        return state.directory().bot();
    }

    /** Channels, then the direct messages opened so far. */
    public List<Channel> channels() {
        return state.directory().channels();
    }

    /** The direct message between the app and the person (the app's messages tab). */
    public Channel direct(String person) {
        return state.directory().direct(personOf(person));
    }

    /** Slash commands that the manifest declares, for completion. */
    public List<Command> commands() {
        return manifest.commands();
    }

    /** Shortcuts on messages that the manifest declares. */
    public List<Shortcut> shortcuts() {
        return manifest.shortcuts();
    }

    /** The channel's messages outside threads that the person sees, oldest first. */
    public List<Message> messages(String channel, String seenBy) {
        String person = personOf(seenBy).id();
        return state.conversations().in(channelOf(channel).id()).stream()
                .filter(message -> !message.reply() && message.seenBy(person))
                .toList();
    }

    /** Replies to the message that the person sees, oldest first. */
    public List<Message> thread(String channel, String parentTs, String seenBy) {
        String person = personOf(seenBy).id();
        return state.conversations().in(channelOf(channel).id()).stream()
                .filter(message -> parentTs.equals(message.threadTs()) && message.seenBy(person))
                .toList();
    }

    /** The topmost modal that the person has open. */
    public Optional<View> modal(String person) {
        return state.views().modal(personOf(person).id());
    }

    public Optional<View> home(String person) {
        return state.views().home(personOf(person).id());
    }

    /** What Slack itself told the person about failures, oldest first. */
    public List<Notice> notices(String person) {
        return state.notices().of(personOf(person).id());
    }

    /** Calls the listener at each change, on the thread that made it; closing the result ends that. */
    public Subscription onChange(Consumer<Change> listener) {
        return changes.listen(listener);
    }

    /** Sends what the person typed: a slash command to the app, anything else as a message to the channel. */
    public Answer say(String person, String channel, String text) {
        return app.conversation().say(personOf(person), channelOf(channel), text);
    }

    /** As {@link #say(String, String, String)}, as a reply in a thread; slash commands do not work there. */
    public Answer reply(String person, String channel, String threadTs, String text) {
        return app.conversation().reply(personOf(person), channelOf(channel), threadTs, text);
    }

    /**
     * Clicks a button of a message, or chooses in one of its menus.
     *
     * @param chosen values of the chosen options, ids, a date ({@code 2026-11-24}), a time ({@code 09:30}) or the text
     *     typed; empty for a button
     * @param inputs what the message's other inputs hold, by block_id and action_id
     * @throws IllegalArgumentException when there is no such message, element or option
     */
    public Answer press(
            String person,
            String channel,
            String ts,
            String blockId,
            String actionId,
            List<String> chosen,
            Map<String, Map<String, List<String>>> inputs) {
        Channel place = channelOf(channel);
        Message message = messageOf(person, place, ts);
        return app.press(personOf(person), place, message, blockId, actionId, chosen, inputs);
    }

    /**
     * Chooses a shortcut in the menu of a message; there is none on messages that only one person sees.
     *
     * @throws IllegalArgumentException when there is no such message or shortcut
     */
    public Answer shortcut(String person, String channel, String ts, String callbackId) {
        Channel place = channelOf(channel);
        Message message = messageOf(person, place, ts);
        boolean known = shortcuts().stream().anyMatch(one -> one.callbackId().equals(callbackId));
        if (!known || message.ephemeral()) {
            throw new IllegalArgumentException("there is no shortcut " + callbackId + " here");
        }
        return app.conversation().shortcut(personOf(person), place, message, callbackId);
    }

    private Message messageOf(String person, Channel place, String ts) {
        return state.conversations()
                .find(place.id(), ts)
                .filter(found -> found.seenBy(personOf(person).id()))
                .orElseThrow(() -> new IllegalArgumentException("there is no message " + ts));
    }

    /** As {@link #press}, in a modal or in the person's App Home. */
    public Answer pressInView(
            String person,
            String viewId,
            String blockId,
            String actionId,
            List<String> chosen,
            Map<String, Map<String, List<String>>> inputs) {
        return app.press(personOf(person), viewOf(person, viewId), blockId, actionId, chosen, inputs);
    }

    /** Opens the app's Home tab: the app is told, and may publish it. */
    public Answer openHome(String person) {
        return app.events().homeOpened(personOf(person));
    }

    /**
     * Submits the topmost modal.
     *
     * @param inputs what was typed or chosen, by block_id and action_id, as in {@link #press}; an input that is left out
     *     keeps its initial value, one with an empty list is empty
     */
    public Answer submit(String person, String viewId, Map<String, Map<String, List<String>>> inputs) {
        return app.submit(personOf(person), viewOf(person, viewId), inputs);
    }

    /** Closes the topmost modal; the app is told when it asked for it. */
    public Answer close(String person, String viewId) {
        return app.modals().close(personOf(person), viewOf(person, viewId));
    }

    /** A person brings a file, to be chosen in a file input by the id that this gives. */
    public String upload(String name, byte[] content) {
        return state.files().add(name, content).id();
    }

    /** A file that a person or the app has brought. */
    public Optional<StoredFile> file(String id) {
        return state.files().find(id);
    }

    private View viewOf(String person, String viewId) {
        return state.views()
                .find(viewId)
                .filter(view -> view.person().equals(personOf(person).id()))
                .orElseThrow(() -> new IllegalArgumentException("there is no view " + viewId));
    }

    private Person personOf(String idOrName) {
        return state.directory()
                .person(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + idOrName));
    }

    private Channel channelOf(String idOrName) {
        return state.directory()
                .channel(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("there is no channel " + idOrName));
    }

    @Override
    public void close() throws IOException {
        app.close();
        api.close();
        if (archive != null) {
            archive.close();
        }
    }
}
