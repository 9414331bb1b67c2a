package sendcheck.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Awaited;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Redaction;

/** Commands and replies over a {@link Wire}, each reply within the reply limit as a whole. Confined to the thread of its run. */
final class Dialogue {

    /** A service that does not begin like SMTP is given this long to finish its first line. */
    private static final Duration FOREIGN_QUIET = Duration.ofSeconds(2);

    /** The server hangs up after it (RFC 5321 section 3.8). */
    static final int CLOSING = 421;

    static final String GREETING = "the greeting";

    private final Wire wire;
    private final Budget budget;
    private final Duration replyLimit;
    private final Redaction redaction;
    private final TranscriptRecorder transcript;
    private boolean usable = true;
    private String last = GREETING;

    Dialogue(Wire wire, Budget budget, Duration replyLimit, Redaction redaction, TranscriptRecorder transcript) {
        this.wire = wire;
        this.budget = budget;
        this.replyLimit = replyLimit;
        this.redaction = redaction;
        this.transcript = transcript;
    }

    /** Whether another command may be sent. */
    boolean isUsable() {
        return usable;
    }

    /**
     * The reply that comes without a command.
     *
     * @param patience silence for so long is worth asking why
     * @param whenSilent begins to look what speaks here instead, for as long as it is told
     */
    Answer greeting(Duration patience, Function<Budget.Term, SecondLook> whenSilent) {
        Budget.Term term = budget.atMost(replyLimit);
        Duration end = budget.elapsed().plus(term.left());
        try {
            boolean silent = !wire.isEncrypted()
                    && wire.isSilentFor(shorter(patience, term.left().dividedBy(2)));
            Budget.Term rest = new Budget.Term(end.minus(budget.elapsed()), term.limit());
            return silent ? looked(whenSilent.apply(rest), rest) : greeting(rest);
        } catch (IOException failed) {
            Interruption.check();
            usable = false;
            return new Answer.Broken(new Symptom.ConnectionClosed(GREETING, Disconnection.isReset(failed)));
        }
    }

    private Answer greeting(Budget.Term term) {
        return exchange(new byte[0], "(greeting)", GREETING, term);
    }

    /** The greeting, if it comes before the look has seen what else speaks here. */
    private Answer looked(SecondLook look, Budget.Term term) {
        try {
            Answer answer = greeting(term);
            Symptom.WrongProtocol seen = look.end();
            boolean unknown = seen.protocol() == Symptom.Protocol.UNKNOWN;
            transcript.note("The server was slow to speak. Tried a TLS hello on a second connection: "
                    + (unknown
                            ? "no answer that tells more"
                            : "answered as " + seen.protocol().title()));
            usable &= unknown;
            return unknown || answer instanceof Answer.Replied ? answer : new Answer.Broken(seen);
        } finally {
            look.end();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    Answer ask(String verb, String line) {
        return ask(verb, line, budget.atMost(replyLimit));
    }

    /** Sends a line that must not be seen; {@code shown} stands in the transcript for it. */
    Answer askHidden(String verb, String line, String shown) {
        return send(octets(line), shown, verb, budget.atMost(replyLimit));
    }

    private Answer ask(String verb, String line, Budget.Term term) {
        return send(octets(line), line, verb, term);
    }

    private Answer send(byte[] line, String shown, String verb, Budget.Term term) {
        if (wire.hasUnread(term.left())) {
            return surplus(verb, Awaited.replyTo(verb), term);
        }
        transcript.client(shown);
        return exchange(line, verb, Awaited.replyTo(verb), term);
    }

    /**
     * What came before anything was asked. It is no reply to what would be said next, or all replies after it would be taken for
     * those of other commands; only 421 may come at any time (RFC 5321 section 3.8).
     */
    private Answer surplus(String verb, String waitingFor, Budget.Term term) {
        String before = last;
        Answer answer = exchange(new byte[0], verb, waitingFor, term);
        if (!(answer instanceof Answer.Replied replied) || replied.reply().code() == CLOSING) {
            return answer;
        }
        usable = false;
        String shown = "more than one reply: " + replied.reply().quoted();
        return new Answer.Broken(new Symptom.MalformedReply(before, Printable.shortened(shown)));
    }

    /** No command can follow. */
    void abandon() {
        usable = false;
    }

    /** The last command; its reply is of no more interest than the limit allows. */
    void quit(Duration limit) {
        ask("QUIT", "QUIT", budget.atMost(shorter(limit, replyLimit)));
        usable = false;
    }

    /**
     * Sends the message.
     *
     * @param onTheWire dots stuffed and with its final dot
     * @param remark stands in the transcript for it
     */
    Answer message(byte[] onTheWire, String remark) {
        Budget.Term term = budget.atMost(replyLimit);
        if (wire.hasUnread(term.left())) {
            return surplus(".", Awaited.REPLY_TO_DATA, term);
        }
        transcript.note(remark);
        return exchange(onTheWire, ".", Awaited.REPLY_TO_MESSAGE, term);
    }

    private static byte[] octets(String line) {
        if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a command is one line");
        }
        return (line + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private Answer exchange(byte[] command, String verb, String waitingFor, Budget.Term term) {
        RawReply raw = new RawReply();
        Alarm alarm = wire.arm(term.left());
        IOException failed = transfer(command, raw);
        boolean inTime = alarm.disarm();
        transcript.server(raw.lines());
        if (failed != null || !inTime) {
            Interruption.check();
        }
        Answer answer = inTime
                ? answer(raw, failed, verb, waitingFor)
                : new Answer.Broken(new Symptom.TimedOut(waitingFor, term.limit(), raw.size()));
        usable = answer instanceof Answer.Replied replied && replied.reply().code() != CLOSING;
        last = waitingFor;
        return answer;
    }

    /** A server may reply and hang up before it has read everything; its reply counts, not our failed write. */
    private @Nullable IOException transfer(byte[] command, RawReply raw) {
        IOException unsent = null;
        try {
            wire.write(command);
        } catch (IOException failed) {
            unsent = failed;
        }
        try {
            receive(raw);
            return null;
        } catch (IOException failed) {
            return unsent != null && failed instanceof EOFException ? unsent : failed;
        }
    }

    private void receive(RawReply raw) throws IOException {
        boolean impatient = false;
        while (raw.state() == RawReply.State.OPEN) {
            if (raw.isForeign() && !impatient) {
                wire.quietAfter(FOREIGN_QUIET);
                impatient = true;
            }
            int next = wire.read();
            if (next < 0) {
                throw new EOFException();
            }
            raw.add(next);
        }
    }

    private Answer answer(RawReply raw, @Nullable IOException failed, String verb, String waitingFor) {
        if (failed != null && !(failed instanceof SocketTimeoutException) && !raw.isForeign()) {
            return new Answer.Broken(wire.refusedAfterHandshake(failed)
                    .orElseGet(() -> new Symptom.ConnectionClosed(waitingFor, Disconnection.isReset(failed))));
        }
        return switch (raw.state()) {
            case COMPLETE ->
                new Answer.Replied(
                        ReplyParser.parse(verb, raw.lines(), redaction),
                        waitingFor,
                        raw.lines().stream().map(ReplyParser::afterCode).toList());
            case TOO_LONG -> new Answer.Broken(new Symptom.ReplyTooLong(waitingFor, RawReply.LIMIT));
            case OPEN, MALFORMED -> foreign(raw, waitingFor);
        };
    }

    private Answer foreign(RawReply raw, String waitingFor) {
        String clean = redaction.clean(new String(raw.bytes(), StandardCharsets.UTF_8));
        String shown = Printable.shortened(Printable.firstLine(clean));
        return new Answer.Foreign(
                new Symptom.MalformedReply(waitingFor, shown),
                new Symptom.WrongProtocol(FirstBytes.protocol(raw.bytes()), shown));
    }
}
