package sendcheck.settings;

/**
 * Something wrong in a setting, found without touching the network.
 *
 * @param field what people call the field
 * @param message a whole sentence: what is wrong and what to enter instead
 */
public record Problem(Field field, Severity severity, String message) {

    /** Fields of a profile, by the label that people see. */
    public enum Field {
        PROFILE("Profile"),
        DELIVERY("Delivery mode"),
        FROM_NAME("From name"),
        FROM_ADDRESS("From address"),
        REPLY_TO("Reply-To"),
        BCC("BCC"),
        TEST_RECIPIENT("Test recipient"),
        HOST("Host"),
        PORT("Port"),
        SECURITY("Security"),
        SIGN_IN("Sign-in"),
        USER("User name"),
        PASSWORD("Password"),
        AUTHORITY_HOST("Authority host"),
        TENANT("Tenant"),
        CLIENT_ID("Client ID"),
        GRANT("Application signs in by"),
        CLIENT_SECRET("Client secret"),
        CLIENT_CERTIFICATE("Client certificate"),
        TRUST_ANCHORS("Extra CA certificates"),
        CLEARTEXT("Password without encryption");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How bad it is. */
    public enum Severity {
        /** It makes a run pointless. */
        ERROR,
        /** Hardly anyone means it: a run tells it and goes on, a form is not kept with it. */
        MISTAKE,
        /** It may be meant: it is told. */
        WARNING
    }
}
