package sendcheck.slack;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slack did not do what a Web API call asked for. */
final class ApiFailure extends Exception {

    private static final Set<String> CLOSED = Set.of(
            "not_in_channel",
            "channel_not_found",
            "is_archived",
            "restricted_action",
            "restricted_action_read_only_channel");

    /** It was deleted, or belongs to an earlier installation of the app. */
    private static final Set<String> GONE = Set.of("message_not_found", "cant_update_message");

    private static final Set<String> BLOCKS = Set.of("invalid_blocks", "msg_blocks_too_long");

    /** Slack's own trouble, and an installation that someone must mend: what was to be shown is worth another try. */
    private static final Set<String> PASSING = Set.of(
            "ratelimited",
            "rate_limited",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "account_inactive",
            "invalid_auth",
            "not_authed",
            "token_expired",
            "token_revoked",
            "missing_scope");

    private final String error;
    private final @Nullable Duration retryAfter;

    private ApiFailure(String method, String error, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(method + ": " + error, cause);
        this.error = error;
        this.retryAfter = retryAfter;
    }

    /** Slack answered with an error code (docs.slack.dev, each method's page). */
    static ApiFailure refused(String method, String error) {
        return new ApiFailure(method, error, null, null);
    }

    /** HTTP 429. */
    static ApiFailure tooOften(String method, Duration retryAfter) {
        return new ApiFailure(method, "ratelimited", retryAfter, null);
    }

    /** No answer, or none that is Slack's. */
    static ApiFailure unreachable(String method, @Nullable Throwable cause) {
        return new ApiFailure(method, "service_unavailable", null, cause);
    }

    /** What is to be changed is not there yet, and will be in a moment. */
    static ApiFailure notYet(String method) {
        return new ApiFailure(method, "not_found", Duration.ofMillis(300), null);
    }

    /** Slack's error code. */
    String error() {
        return error;
    }

    /** How long Slack wants to be left alone; null: it did not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** The same call may succeed later. */
    boolean isPassing() {
        return PASSING.contains(error);
    }

    /** The app may not write in this conversation. */
    boolean isClosedChannel() {
        return CLOSED.contains(error);
    }

    /** The message cannot be edited any more, since it is not there. */
    boolean isMessageGone() {
        return GONE.contains(error);
    }

    /** The modal was changed since; its contents are to be made anew. */
    boolean isOutrun() {
        return error.equals("hash_conflict");
    }

    /** The modal is closed. */
    boolean isViewGone() {
        return error.equals("not_found") || error.equals("view_not_found");
    }

    /** The blocks were refused; the text alone may pass. */
    boolean isAboutBlocks() {
        return BLOCKS.contains(error);
    }
}
