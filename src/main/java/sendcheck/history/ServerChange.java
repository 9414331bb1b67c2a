package sendcheck.history;

/**
 * Something that the server shows otherwise than in the last good run.
 *
 * @param what for example {@code Certificate}
 * @param before empty: it was not there
 * @param after empty: it is not there any more
 */
public record ServerChange(String what, String before, String after) {}
