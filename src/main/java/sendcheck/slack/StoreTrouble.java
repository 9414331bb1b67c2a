package sendcheck.slack;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.Message;

/** Tells people at once when the store is out of reach, or anything else keeps their wish from being done. */
final class StoreTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(StoreTrouble.class);

    private StoreTrouble() {}

    /** Something that needs the store. */
    interface Step {
        /** What to say privately; empty: nothing. */
        Optional<Message> run();
    }

    /**
     * What the step says, or that it failed. When the connection broke, the store may have taken the order nevertheless;
     * the run is seen in the channel then.
     */
    static Optional<Message> orSaid(String what, Step step) {
        return orSaid(what, step, Answers::problem);
    }

    /** @param said makes a message of words as {@link #words} gives them */
    static Optional<Message> orSaid(String what, Step step, Function<String, Message> said) {
        try {
            return step.run();
        } catch (RuntimeException failed) {
            LOG.error("{} failed", what, failed);
            return Optional.of(said.apply(words(failed)));
        }
    }

    /** Why nothing was done, in whole sentences without mrkdwn. */
    static String words(RuntimeException failed) {
        return isStore(failed)
                ? "Sendcheck cannot reach its database right now. If nothing about it appears here in a minute, try"
                        + " again."
                : "Something went wrong inside Sendcheck, so nothing was done. Its log says what; tell whoever"
                        + " runs Sendcheck.";
    }

    static boolean isStore(@Nullable Throwable failed) {
        return failed != null && (failed instanceof SQLException || isStore(failed.getCause()));
    }
}
