package sendcheck.settings;

/**
 * Names a profile inside its module, written {@code 5500/portal}.
 *
 * @param module key of the module: lower-case letters, digits and hyphens
 * @param profile key of the profile inside the module, of the same form
 */
public record ProfileKey(String module, String profile) {

    private static final String FORM = "[a-z0-9][a-z0-9-]{0,39}";

    public ProfileKey {
        if (!module.matches(FORM) || !profile.matches(FORM)) {
            throw new IllegalArgumentException("not a profile key: " + module + "/" + profile);
        }
    }

    /** Reads what {@link #toString()} writes; anything else is an IllegalArgumentException. */
    public static ProfileKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a profile key: " + text);
        }
        return new ProfileKey(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return module + "/" + profile;
    }
}
