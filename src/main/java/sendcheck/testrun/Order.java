package sendcheck.testrun;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.ProfileKey;

/**
 * Someone asks for one or more test runs.
 *
 * @param requestId names the request as the chat does, so that a repeated delivery is not done twice
 * @param channel where the answer goes
 * @param profiles one for a run, several for a sweep
 * @param sweepTitle what the sweep covers, for example {@code 5500} or {@code all}; null for a single run
 * @param recipient where the mail goes; null: the profile's test recipient
 * @param from another From address; null: the profile's
 * @param occasion other than none only for the test of one profile
 */
public record Order(
        String requestId,
        Person requester,
        String channel,
        List<ProfileKey> profiles,
        @Nullable String sweepTitle,
        @Nullable String recipient,
        @Nullable String from,
        boolean dryRun,
        RunKind kind,
        Occasion occasion) {

    /** An order that has nothing to do with a change of settings. */
    public Order(
            String requestId,
            Person requester,
            String channel,
            List<ProfileKey> profiles,
            @Nullable String sweepTitle,
            @Nullable String recipient,
            @Nullable String from,
            boolean dryRun,
            RunKind kind) {
        this(requestId, requester, channel, profiles, sweepTitle, recipient, from, dryRun, kind, Occasion.NONE);
    }

    /** An order to test profiles, or overrides of them, as they are kept. */
    public Order(
            String requestId,
            Person requester,
            String channel,
            List<ProfileKey> profiles,
            @Nullable String sweepTitle,
            @Nullable String recipient,
            @Nullable String from,
            boolean dryRun) {
        this(requestId, requester, channel, profiles, sweepTitle, recipient, from, dryRun, RunKind.TEST);
    }

    public Order {
        profiles = List.copyOf(profiles);
        if (profiles.isEmpty() || (sweepTitle == null && profiles.size() > 1)) {
            throw new IllegalArgumentException("an order names one profile, or a sweep of some");
        }
        if (!(occasion instanceof Occasion.None) && (sweepTitle != null || kind != RunKind.TEST)) {
            throw new IllegalArgumentException("settings that were changed are tested by themselves");
        }
        if (kind == RunKind.OVERRIDES && (!dryRun || from != null)) {
            throw new IllegalArgumentException("all overrides are tried, and nothing is sent");
        }
    }
}
