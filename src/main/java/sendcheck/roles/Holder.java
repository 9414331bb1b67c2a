package sendcheck.roles;

/** Who holds a role. */
public sealed interface Holder {

    /** A Slack user group. */
    sealed interface Group extends Holder {}

    /** @param id S... */
    record GroupById(String id) implements Group {}

    /** @param handle without {@code @}, in any case */
    record GroupByHandle(String handle) implements Group {}

    /** @param user id (U... or W...) of one person */
    record Member(String user) implements Holder {}
}
