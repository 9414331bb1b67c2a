package sandbox.slack.state;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sandbox.slack.model.Change;
import sandbox.slack.model.Change.Kind;
import sandbox.slack.model.Message;

/** All messages, oldest first. */
public final class Conversations {
    private final Clock clock;
    private final Changes changes;
    private final List<Message> messages = new ArrayList<>();
    private long lastMicros;

    public Conversations(Clock clock, Changes changes) {
        this.clock = clock;
        this.changes = changes;
    }

    /** Begins with these messages, oldest first. */
    synchronized void restore(List<Message> kept) {
        messages.addAll(0, kept);
        kept.stream()
                .mapToLong(message -> Long.parseLong(message.ts().replace(".", "")))
                .max()
                .ifPresent(latest -> lastMicros = Math.max(lastMicros, latest));
    }

    /** Keeps the message under a {@code ts} of its own and returns it with that. */
    public Message post(Message draft) {
        Message posted;
        synchronized (this) {
            posted = new Message(
                    nextTs(),
                    draft.channel(),
                    draft.author(),
                    draft.text(),
                    draft.blocks(),
                    draft.threadTs(),
                    draft.ephemeralTo(),
                    false,
                    draft.metadata());
            messages.add(posted);
        }
        changes.tell(new Change.MessageChanged(Kind.POSTED, posted));
        return posted;
    }

    /** Puts what the change makes of it in place of the message; nothing when there is none. */
    public Optional<Message> edit(String channel, String ts, UnaryOperator<Message> change) {
        Message edited;
        synchronized (this) {
            int at = indexOf(channel, ts);
            if (at < 0) {
                return Optional.empty();
            }
            edited = change.apply(messages.get(at));
            messages.set(at, edited);
        }
        changes.tell(new Change.MessageChanged(Kind.EDITED, edited));
        return Optional.of(edited);
    }

    public boolean delete(String channel, String ts) {
        Message gone;
        synchronized (this) {
            int at = indexOf(channel, ts);
            if (at < 0) {
                return false;
            }
            gone = messages.remove(at);
        }
        changes.tell(new Change.MessageChanged(Kind.DELETED, gone));
        return true;
    }

    public synchronized Optional<Message> find(String channel, String ts) {
        int at = indexOf(channel, ts);
        return at < 0 ? Optional.empty() : Optional.of(messages.get(at));
    }

    /** Of a channel, replies included, oldest first. */
    public synchronized List<Message> in(String channel) {
        return messages.stream()
                .filter(message -> message.channel().equals(channel))
                .toList();
    }

    private int indexOf(String channel, String ts) {
        for (int at = messages.size() - 1; at >= 0; at--) {
            Message message = messages.get(at);
            if (message.ts().equals(ts) && message.channel().equals(channel)) {
                return at;
            }
        }
        return -1;
    }

    private String nextTs() {
        Instant now = clock.instant();
        lastMicros = Math.max(lastMicros + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
        return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
    }
}
