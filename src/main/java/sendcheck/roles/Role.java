package sendcheck.roles;

/** What someone may be beside a member of the channel. */
public enum Role {
    MASTER_ADMIN("Master Admin"),
    DESIGNATED_ADMIN("Designated Admin");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** As people know it. */
    public String title() {
        return title;
    }
}
