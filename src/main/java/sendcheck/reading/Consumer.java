package sendcheck.reading;

import java.time.Instant;

/**
 * A program that reads settings.
 *
 * @param name 1 to 40 lower-case letters, digits and hyphens
 * @param readsSecrets it gets secrets in clear
 * @param addedBy name of whoever added it
 */
public record Consumer(String name, boolean readsSecrets, Instant addedAt, String addedBy) {

    /** Whether a program may be called so. */
    public static boolean isName(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{0,39}");
    }
}
