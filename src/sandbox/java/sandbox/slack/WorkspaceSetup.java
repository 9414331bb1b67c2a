package sandbox.slack;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Person;
import sandbox.slack.model.UserGroup;

/**
 * What a workspace starts with.
 *
 * @param people the members, without the bot
 * @param groups user groups
 * @param manifest the app's manifest file (YAML); its commands, scopes and events are held to
 * @param archive keeps messages between starts; null to keep none
 * @param traffic records what workspace and app say to each other; null to record nothing
 * @param clock tells message times, the age of triggers and response URLs, and rates
 */
public record WorkspaceSetup(
        String teamId,
        String domain,
        Person bot,
        List<Person> people,
        List<Channel> channels,
        List<UserGroup> groups,
        String botToken,
        String signingSecret,
        Path manifest,
        @Nullable Path archive,
        @Nullable Path traffic,
        Clock clock,
        Limits limits) {

    public WorkspaceSetup {
        people = List.copyOf(people);
        channels = List.copyOf(channels);
        groups = List.copyOf(groups);
    }

    /** Ann, Sam and Ivo in {@code #email-admin}, {@code #it-alerts} and {@code #general}; the bot is in the first two. Ann is in the group {@code
     * @email-admins}, Sam in {@code @email-support}. */
    public static WorkspaceSetup standard(Path manifest) {
        Set<String> people = Set.of("U0ANN0001", "U0SAM0001", "U0IVO0001");
        Set<String> withBot = Set.of("U0ANN0001", "U0SAM0001", "U0IVO0001", "U0BOT0001");
        return new WorkspaceSetup(
                "T0SANDBOX",
                "sandbox",
                new Person("U0BOT0001", "sendcheck", "Sendcheck", "app", true),
                List.of(
                        new Person("U0ANN0001", "ann", "Ann", "admin"),
                        new Person("U0SAM0001", "sam", "Sam", "support"),
                        new Person("U0IVO0001", "ivo", "Ivo", "IT")),
                List.of(
                        new Channel("C0ADMIN01", "email-admin", withBot, false, false),
                        new Channel("C0ALERTS1", "it-alerts", withBot, false, false),
                        new Channel("C0GENERAL", "general", people, false, false)),
                List.of(
                        new UserGroup("S0ADMINS1", "email-admins", "E-mail admins", Set.of("U0ANN0001")),
                        new UserGroup("S0SUPPORT", "email-support", "E-mail support", Set.of("U0SAM0001"))),
                "xoxb-sandbox-000000000001-local",
                "5a9d60c0ffee4e11a7b1c0de5a9d60c0",
                manifest,
                null,
                null,
                Clock.systemUTC(),
                Limits.slack());
    }

    public WorkspaceSetup withClock(Clock other) {
        return new WorkspaceSetup(
                teamId,
                domain,
                bot,
                people,
                channels,
                groups,
                botToken,
                signingSecret,
                manifest,
                archive,
                traffic,
                other,
                limits);
    }

    public WorkspaceSetup withLimits(Limits other) {
        return new WorkspaceSetup(
                teamId,
                domain,
                bot,
                people,
                channels,
                groups,
                botToken,
                signingSecret,
                manifest,
                archive,
                traffic,
                clock,
                other);
    }

    public WorkspaceSetup withChannels(List<Channel> other) {
        return new WorkspaceSetup(
                teamId,
                domain,
                bot,
                people,
                other,
                groups,
                botToken,
                signingSecret,
                manifest,
                archive,
                traffic,
                clock,
                limits);
    }

    /** What workspace and app say to each other is written to the file, which is begun anew. */
    public WorkspaceSetup withTraffic(Path file) {
        return new WorkspaceSetup(
                teamId,
                domain,
                bot,
                people,
                channels,
                groups,
                botToken,
                signingSecret,
                manifest,
                archive,
                file,
                clock,
                limits);
    }

    /** Messages are kept in the file, which is made when it is missing. */
    public WorkspaceSetup withArchive(Path file) {
        return new WorkspaceSetup(
                teamId,
                domain,
                bot,
                people,
                channels,
                groups,
                botToken,
                signingSecret,
                manifest,
                file,
                traffic,
                clock,
                limits);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "WorkspaceSetup[" + teamId + ", " + people.size() + " people, " + channels.size() + " channels]";
    }
}
