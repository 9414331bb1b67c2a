package sendcheck.catalog;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sendcheck.editing.Source;
import sendcheck.testrun.Person;

/**
 * One change of which modules, profiles and overrides there are.
 *
 * @param portalUser whose override it was; null: the subject itself was changed
 * @param before former title, address or channel, several parted by a comma and a space; empty when there was none
 * @param after later title, address or channels, in the same way; empty when there is none
 */
public record CatalogChange(
        Subject subject,
        @Nullable String portalUser,
        Kind kind,
        String before,
        String after,
        Instant at,
        Person by,
        Source source) {

    /** What was done. */
    public enum Kind {
        ADDED,
        /** Renamed, or given another address. */
        CHANGED,
        REMOVED,
        ARCHIVED,
        BROUGHT_BACK,
        /** Of a module: failures are told in another channel. */
        ALERT_CHANNEL,
        /** Of a module: it is the default of other channels. */
        CHANNELS;

        /** As written in the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind whose {@link #key()} it is; anything else is an IllegalArgumentException. */
        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
