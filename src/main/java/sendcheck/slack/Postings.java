package sendcheck.slack;

import com.slack.api.model.Message.Metadata;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.slack.view.Message;
import sendcheck.testrun.Person;
import sendcheck.testrun.PostedMessages;
import sendcheck.testrun.PostedMessages.Posted;

/**
 * Posts each message once and edits it from then on, or posts it anew when someone deleted it; one caller at a time for
 * each message, over all processes. One that dies, or is left without an answer, in the middle of a post leaves a message
 * that nobody remembers and that is posted again: Slack has no key that would forbid it, and reading the channels to look
 * for it would need a scope that nobody should have to grant.
 */
final class Postings {

    private static final int LOCKS = 64;
    /** Longer than opening a conversation and posting in it may take. */
    private static final Duration HOLD = Duration.ofMinutes(1);

    private static final Duration GLANCE = Duration.ofMillis(200);

    private final WebApi api;
    private final PostedMessages kept;
    /** Posted, and not kept as the store was away. */
    private final Map<Slot, Posted> unkept = new ConcurrentHashMap<>();

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    Postings(WebApi api, PostedMessages kept) {
        this.api = api;
        this.kept = kept;
    }

    Optional<Posted> find(Slot slot) {
        Posted remembered = unkept.get(slot);
        return remembered == null ? kept.find(slot.subject(), slot.role()) : Optional.of(keep(slot, remembered));
    }

    /**
     * Shows the message in the channel; where the app may not write there, in a direct message to the person.
     *
     * @param channel channel id, {@code #name}, or a user id for a direct message
     */
    Posted show(Slot slot, String channel, Person orElse, Message message, @Nullable Metadata metadata)
            throws ApiFailure {
        return alone(slot, () -> {
            try {
                return put(slot, find(slot), channel, message, metadata);
            } catch (ApiFailure failure) {
                if (!failure.isClosedChannel()) {
                    throw failure;
                }
                return put(slot, Optional.empty(), orElse.id(), message, metadata);
            }
        });
    }

    /** Shows the message in the channel, and nowhere else. */
    Posted show(Slot slot, String channel, Message message) throws ApiFailure {
        return alone(slot, () -> put(slot, find(slot), channel, message, null));
    }

    /** Edits the message; nothing happens when it was never posted. */
    Optional<Posted> edit(Slot slot, Message message, @Nullable Metadata metadata) throws ApiFailure {
        return alone(slot, () -> {
            Optional<Posted> posted = find(slot);
            if (posted.isPresent()) {
                api.update(posted.get(), message, metadata);
            }
            return posted;
        });
    }

    /** Replies in the parent's thread, once. */
    Posted reply(Slot slot, Posted parent, Message message) throws ApiFailure {
        return alone(slot, () -> {
            Optional<Posted> posted = find(slot);
            return posted.isPresent()
                    ? posted.get()
                    : first(
                            slot,
                            posted,
                            () -> api.postMessage(parent.channel(), parent.message(), message, null),
                            other -> other);
        });
    }

    private Posted put(Slot slot, Optional<Posted> posted, String channel, Message message, @Nullable Metadata metadata)
            throws ApiFailure {
        if (posted.isPresent()) {
            try {
                return api.update(posted.get(), message, metadata);
            } catch (ApiFailure failure) {
                if (!failure.isMessageGone()) {
                    throw failure;
                }
            }
        }
        return first(
                slot,
                posted,
                () -> api.postMessage(conversation(channel), null, message, metadata),
                other -> api.update(other, message, metadata));
    }

    private String conversation(String channel) throws ApiFailure {
        return channel.startsWith("U") || channel.startsWith("W") ? api.openDirectMessage(channel) : channel;
    }

    /** What to do with a message that another process has posted meanwhile. */
    private interface Otherwise {
        Posted with(Posted other) throws ApiFailure;
    }

    /** @param before what was found; empty: nothing, or nothing that is there any more */
    private Posted first(Slot slot, Optional<Posted> before, Step<Posted> post, Otherwise otherwise) throws ApiFailure {
        for (Duration waited = Duration.ZERO;
                !kept.reserve(slot.subject(), slot.role(), HOLD);
                waited = waited.plus(GLANCE)) {
            if (waited.compareTo(HOLD) > 0) {
                throw ApiFailure.unreachable("posting " + slot.role() + " of " + slot.subject(), null);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        try {
            Optional<Posted> now = find(slot);
            return now.isPresent() && !now.equals(before) ? otherwise.with(now.get()) : keep(slot, post.run());
        } finally {
            kept.release(slot.subject(), slot.role());
        }
    }

    private Posted keep(Slot slot, Posted posted) {
        unkept.put(slot, posted);
        kept.keep(slot.subject(), slot.role(), posted);
        unkept.remove(slot);
        return posted;
    }

    private interface Step<T> {
        T run() throws ApiFailure;
    }

    private <T> T alone(Slot slot, Step<T> step) throws ApiFailure {
        ReentrantLock lock = locks[Math.floorMod(slot.hashCode(), LOCKS)];
        lock.lock();
        try {
            return step.run();
        } finally {
            lock.unlock();
        }
    }
}
