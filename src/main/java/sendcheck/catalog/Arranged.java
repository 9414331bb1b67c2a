package sendcheck.catalog;

/** What became of the wish to change which modules, profiles or overrides there are. */
public sealed interface Arranged {

    /** It is done and logged; or it was so already, and nothing is logged. */
    record Done() implements Arranged {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements Arranged {}

    /** Why nothing was changed. */
    enum Reason {
        GONE("It does not exist any more, or is archived."),
        KEY_TAKEN("There is one with this key already. Choose another key."),
        KEY_ARCHIVED("An archived one has this key. Bring it back, or choose another key."),
        TITLE_TAKEN("There is one with this title already. Choose another title."),
        CHANGED_MEANWHILE("Someone else has changed it meanwhile. Look at it again before you change it."),
        MODULE_ARCHIVED("Its module is archived. Bring the module back first.");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** Whole sentences for the person who asked. */
        public String words() {
            return words;
        }
    }

    static Arranged refused(Reason reason) {
        return new Refused(reason);
    }
}
