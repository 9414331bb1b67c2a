package sendcheck.remedy;

/** Who must act. */
public enum Actor {
    YOU("you", "You"),
    MAIL_ADMIN("mail admin", "Your mail administrator"),
    NETWORK("network", "Your network or firewall team"),
    RECIPIENT_SIDE("recipient's side", "The recipient's side"),
    VENDOR("vendor", "We, the vendor"),
    WAIT("wait", "Nobody: wait");

    private final String key;
    private final String title;

    Actor(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** As written in JSON. */
    public String key() {
        return key;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
