package sandbox.slack.model;

import java.util.Set;

/**
 * A user group.
 *
 * @param id {@code S...}
 * @param handle without {@code @}
 * @param members user ids
 */
public record UserGroup(String id, String handle, String name, Set<String> members) {
    public UserGroup {
        members = Set.copyOf(members);
    }
}
