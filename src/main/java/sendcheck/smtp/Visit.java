package sendcheck.smtp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Redaction;
import sendcheck.settings.Secret;
import sendcheck.settings.Sender;
import sendcheck.settings.SenderOverride;

/** One run: what it was asked, and what its stages hand on to each other. Confined to one thread. */
final class Visit implements AutoCloseable {

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final Assignment assignment;
    private final Limits limits;
    private final Surroundings surroundings;
    private final Budget budget;
    private final Redaction redaction;
    private final TranscriptRecorder transcript;

    private @Nullable Prepared prepared;
    private List<InetAddress> addresses = List.of();
    private @Nullable Wire wire;
    private @Nullable Dialogue dialogue;
    private String greeting = "";
    private Keywords keywords = Keywords.NONE;
    private @Nullable Secret token;
    private @Nullable String queueId;

    /**
     * What the settings came to.
     *
     * @param host as it is looked up and checked against certificates
     * @param letter the message to send
     */
    record Prepared(String host, Envelope envelope, Letter letter) {}

    Visit(Assignment assignment, Limits limits, Surroundings surroundings) {
        this(assignment, limits, surroundings, new Redaction(assignment.server().signIn(), known(assignment)));
    }

    /** @param redaction knows what must not be shown, also where the assignment signs in by none */
    Visit(Assignment assignment, Limits limits, Surroundings surroundings, Redaction redaction) {
        this.assignment = assignment;
        this.limits = limits;
        this.surroundings = surroundings;
        this.budget = new Budget(surroundings.nanos(), limits.run());
        this.redaction = redaction;
        this.transcript = new TranscriptRecorder(budget, redaction);
    }

    private static Stream<String> known(Assignment assignment) {
        Sender sender = assignment.sender();
        Stream<String> single = Stream.of(
                assignment.server().host(),
                sender.address(),
                Objects.requireNonNullElse(sender.replyTo(), ""),
                assignment.recipient());
        Stream<String> overrides = assignment.overrides().stream().map(SenderOverride::address);
        return Stream.of(single, sender.bcc().stream(), overrides).flatMap(part -> part);
    }

    private Visit(Visit before) {
        this.assignment = before.assignment;
        this.limits = before.limits;
        this.surroundings = before.surroundings;
        this.budget = before.budget;
        this.redaction = before.redaction;
        this.transcript = before.transcript;
    }

    Assignment assignment() {
        return assignment;
    }

    Limits limits() {
        return limits;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Budget budget() {
        return budget;
    }

    Redaction redaction() {
        return redaction;
    }

    TranscriptRecorder transcript() {
        return transcript;
    }

    void prepared(Prepared settings) {
        prepared = settings;
    }

    Prepared prepared() {
        return Objects.requireNonNull(prepared, "the settings stage comes first");
    }

    void addresses(List<InetAddress> found) {
        addresses = found;
    }

    List<InetSocketAddress> addresses() {
        int port = assignment.server().port();
        return addresses.stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    void connected(Wire connection) {
        wire = connection;
        dialogue = new Dialogue(connection, budget, limits.reply(), redaction, transcript);
    }

    /** Whether the connection still stood when the connect stage ended. */
    boolean isConnected() {
        return wire != null;
    }

    Wire wire() {
        return Objects.requireNonNull(wire, "the connect stage comes first");
    }

    Dialogue dialogue() {
        return Objects.requireNonNull(dialogue, "the connect stage comes first");
    }

    /** Another call with the same settings, in what is left of the time. */
    Visit again() {
        return new Visit(this);
    }

    /** Ends the conversation; nobody waits long for the answer. */
    void goodbye() {
        if (isInDialogue()) {
            dialogue().quit(GOODBYE);
        }
    }

    /** Whether there is a server to say goodbye to. */
    boolean isInDialogue() {
        return dialogue != null && dialogue.isUsable();
    }

    void greeting(String text) {
        greeting = text;
    }

    /** What the server said first; empty before. */
    String greeting() {
        return greeting;
    }

    void keywords(Keywords offered) {
        keywords = offered;
    }

    Keywords keywords() {
        return keywords;
    }

    /** From now on it is taken out of every text. */
    void token(Secret granted) {
        redaction.hide(granted.reveal());
        token = granted;
    }

    Secret token() {
        return Objects.requireNonNull(token, "the token stage comes first");
    }

    void queueId(@Nullable String name) {
        queueId = name;
    }

    @Nullable
    String queueId() {
        return queueId;
    }

    Outcome passed(Stream<String> evidence) {
        return new Outcome.Passed(fit(evidence));
    }

    Outcome passed(String... evidence) {
        return passed(Stream.of(evidence));
    }

    Outcome warned(Symptom symptom, Stream<String> evidence) {
        return new Outcome.Warned(symptom, fit(evidence));
    }

    Outcome failed(Symptom symptom, String... evidence) {
        return new Outcome.Failed(symptom, fit(Stream.of(evidence)));
    }

    /** Our own words, without control characters. */
    private static List<String> fit(Stream<String> texts) {
        return texts.map(Printable::of).toList();
    }

    /** What others said, without secrets and control characters. */
    List<String> cleaned(Stream<String> texts) {
        return texts.map(redaction::clean).map(Printable::of).toList();
    }

    /** The server's keywords, fit to be shown. */
    List<String> shownKeywords() {
        return cleaned(keywords.lines().stream());
    }

    @Override
    public void close() {
        if (wire != null) {
            wire.close();
        }
    }
}
