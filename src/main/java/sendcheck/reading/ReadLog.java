package sendcheck.reading;

import sendcheck.settings.ProfileKey;

/** Remembers who read what, for good. */
public interface ReadLog {

    /**
     * Writes a look down before it is answered; throws an unchecked exception when that cannot be done.
     *
     * @param consumer name of the program
     * @param from address that it asked from
     */
    void add(String consumer, ProfileKey profile, Result result, String from);

    /** What the program got. */
    enum Result {
        SETTINGS("settings"),
        SETTINGS_AND_SECRETS("settings-and-secrets"),
        /** It had them already. */
        NOT_MODIFIED("not-modified"),
        NOT_FOUND("not-found"),
        /** An error, as a secret cannot be decrypted. */
        UNREADABLE("unreadable");

        private final String key;

        Result(String key) {
            this.key = key;
        }

        /** As written in the database. */
        public String key() {
            return key;
        }
    }
}
