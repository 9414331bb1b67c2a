package sendcheck.roles;

/** Whether something may be done. */
public sealed interface Permit {

    record Granted() implements Permit {}

    /** @param words what is refused and who can help, for the person who asked; plain text */
    record Refused(String words) implements Permit {}
}
