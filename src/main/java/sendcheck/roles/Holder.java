package sendcheck.roles;

/** Who holds a role. */
public sealed interface Holder {

    /** @param group id (S...) or handle, without {@code @}, of a Slack user group */
    record Group(String group) implements Holder {}

    /** @param user id (U... or W...) of one person */
    record Member(String user) implements Holder {}
}
