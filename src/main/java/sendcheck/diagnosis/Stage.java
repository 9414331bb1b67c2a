package sendcheck.diagnosis;

import java.util.stream.Stream;

/** One step of a run, in the order in which a run with STARTTLS passes them; with implicit TLS, encrypt comes before greeting. */
public enum Stage {
    /** The settings alone, before anything is sent. */
    SETTINGS("settings", "Settings"),
    /** Name to addresses. */
    RESOLVE("resolve", "Find the server"),
    /** TCP. */
    CONNECT("connect", "Connect"),
    /** The server's first reply (RFC 5321 section 4.2). */
    GREETING("greeting", "Greeting"),
    /** EHLO (RFC 5321 section 4.1.1.1). */
    HELLO("hello", "Hello"),
    /** STARTTLS (RFC 3207) or implicit TLS (RFC 8314). */
    ENCRYPT("encrypt", "Encrypt"),
    /** An OAuth token for the sign-in. */
    TOKEN("token", "Token"),
    /** AUTH (RFC 4954). */
    SIGN_IN("sign-in", "Sign in"),
    /** MAIL FROM. */
    SENDER("sender", "Sender"),
    /** RCPT TO. */
    RECIPIENT("recipient", "Recipient"),
    /** DATA, up to the reply after the final dot. */
    MESSAGE("message", "Message"),
    /** Whether the message was seen in the mailbox: watched for in the probe mailbox, else asked of a person. */
    ARRIVAL("arrival", "Arrival");

    private final String key;
    private final String title;

    Stage(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** As written in JSON and in the database. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException when no stage has this key */
    public static Stage of(String key) {
        return Stream.of(values())
                .filter(stage -> stage.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a stage: " + key));
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
