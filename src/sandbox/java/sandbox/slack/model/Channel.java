package sandbox.slack.model;

import java.util.Set;

/**
 * A conversation.
 *
 * @param id {@code C...}, or {@code D...} for a direct message
 * @param name without {@code #}; of a direct message, the name of the person whom the app talks to
 * @param members user ids, the bot's too where it was invited
 * @param direct a direct message between the app and one person
 */
public record Channel(String id, String name, Set<String> members, boolean direct, boolean archived) {
    public Channel {
        members = Set.copyOf(members);
    }

    public boolean has(String personId) {
        return members.contains(personId);
    }
}
