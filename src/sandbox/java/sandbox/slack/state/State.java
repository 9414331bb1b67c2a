package sandbox.slack.state;

/** Everything that the workspace remembers, as one handful. */
public record State(
        Directory directory,
        Conversations conversations,
        Views views,
        Notices notices,
        Triggers triggers,
        ResponseUrls responseUrls,
        RateLimits rates,
        Files files,
        Traffic traffic) {}
