package sendcheck.catalog;

import java.util.Optional;
import sendcheck.settings.ProfileKey;

/** What is added, renamed, archived or brought back. */
public sealed interface Subject {

    /** @param key as in {@link ProfileKey#module()} */
    record OfModule(String key) implements Subject {
        @Override
        public String toString() {
            return key;
        }
    }

    record OfProfile(ProfileKey key) implements Subject {
        @Override
        public String toString() {
            return key.toString();
        }
    }

    /** Reads what {@code toString} writes: {@code 5500} or {@code 5500/portal}; empty for anything else. */
    static Optional<Subject> parse(String text) {
        try {
            if (text.contains("/")) {
                return Optional.of(new OfProfile(ProfileKey.parse(text)));
            }
            return Optional.of(new OfModule(new ProfileKey(text, "any").module()));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
