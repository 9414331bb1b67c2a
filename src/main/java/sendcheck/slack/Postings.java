package sendcheck.slack;

import com.slack.api.model.Message.Metadata;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.slack.view.Message;
import sendcheck.testrun.Person;
import sendcheck.testrun.PostedMessages;
import sendcheck.testrun.PostedMessages.Posted;

/** Posts each message once and edits it from then on, or posts it anew when someone deleted it; one caller at a time for each message. */
final class Postings {

    private static final int LOCKS = 64;

    private final WebApi api;
    private final PostedMessages kept;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    Postings(WebApi api, PostedMessages kept) {
        this.api = api;
        this.kept = kept;
    }

    Optional<Posted> find(Slot slot) {
        return kept.find(slot.subject(), slot.role());
    }

    /**
     * Shows the message in the channel; where the app may not write there, in a direct message to the person.
     *
     * @param channel channel id, {@code #name}, or a user id for a direct message
     */
    Posted show(Slot slot, String channel, Person orElse, Message message, Metadata metadata) throws ApiFailure {
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
                    : keep(slot, api.postMessage(parent.channel(), parent.message(), message, null));
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
        String conversation =
                channel.startsWith("U") || channel.startsWith("W") ? api.openDirectMessage(channel) : channel;
        return keep(slot, api.postMessage(conversation, null, message, metadata));
    }

    private Posted keep(Slot slot, Posted posted) {
        kept.keep(slot.subject(), slot.role(), posted);
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
