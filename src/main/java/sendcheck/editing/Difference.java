package sendcheck.editing;

import sendcheck.settings.Problem.Field;

/**
 * One field that changed.
 *
 * @param before the former text; empty when nothing was filled in, and for secrets, which are told as changed only
 * @param after the later text, likewise
 */
public record Difference(Field field, String before, String after) {

    /** A secret was set anew. */
    public static Difference ofSecret(Field field) {
        return new Difference(field, "", "");
    }

    /** Whether only that it changed is known. */
    public boolean isSecret() {
        return switch (field) {
            case PASSWORD, CLIENT_SECRET, CLIENT_CERTIFICATE -> true;
            default -> false;
        };
    }
}
