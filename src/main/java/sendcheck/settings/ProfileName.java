package sendcheck.settings;

/** A profile as lists and look-ups need it: its key and titles, no settings. */
public record ProfileName(ProfileKey key, String moduleTitle, String title) {

    /** As people read it: {@code 5500 · Portal Email}. */
    public String fullTitle() {
        return moduleTitle + " · " + title;
    }
}
