package sendcheck.testrun;

/**
 * Someone in the chat.
 *
 * @param id the chat's own id
 * @param name as shown to others
 */
public record Person(String id, String name) {}
