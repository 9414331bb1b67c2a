package sendcheck.testrun;

import java.time.Duration;
import java.util.Optional;

/** Remembers which message shows what, so that a run that is taken up again goes on in the same messages. */
public interface PostedMessages {

    /**
     * @param subject run, sweep or incident id
     * @param role what the message is for, for example {@code parent}
     */
    Optional<Posted> find(String subject, String role);

    /**
     * Takes the right to post the message for the first time, from whatever process asks first.
     *
     * @param hold after this time the right has run out, since its holder must have died
     * @return false while another one holds it
     */
    boolean reserve(String subject, String role, Duration hold);

    /** Gives the right back. */
    void release(String subject, String role);

    /** Keeps where the message is; a later call for the same subject and role replaces it. */
    void keep(String subject, String role, Posted posted);

    /**
     * @param channel channel id
     * @param message id of the message in it, Slack's {@code ts}
     */
    record Posted(String channel, String message) {}
}
