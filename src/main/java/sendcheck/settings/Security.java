package sendcheck.settings;

/** How the connection to the mail server is encrypted (RFC 8314); never silently downgraded. */
public enum Security {
    /** No TLS at all. */
    NONE("none", "No encryption"),
    /** STARTTLS is required (RFC 3207): without it nothing is sent. */
    STARTTLS("starttls", "STARTTLS"),
    /** Implicit TLS: the connection begins with the handshake (RFC 8314 section 3.3). */
    TLS("tls", "TLS on connect");

    private final String key;
    private final String title;

    Security(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** As written on the command line and in the database. */
    public String key() {
        return key;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** The security whose {@link #key()} it is; anything else is an IllegalArgumentException. */
    public static Security of(String key) {
        for (Security security : values()) {
            if (security.key.equals(key)) {
                return security;
            }
        }
        throw new IllegalArgumentException("not a security: " + key);
    }
}
