package sandbox.mail.script;

import java.util.Arrays;
import java.util.Locale;

/** Where in a session the server is asked to react. RFC 5321, 3207 and 4954. */
public enum Step {
    /** The connection is open and no line was read. */
    GREETING(""),
    EHLO("EHLO"),
    HELO("HELO"),
    STARTTLS("STARTTLS"),
    /** The AUTH line itself, before any challenge. */
    AUTH("AUTH"),
    /** The client has given its user name and password, or its token. */
    CREDENTIALS(""),
    SENDER("MAIL"),
    RECIPIENT("RCPT"),
    DATA("DATA"),
    /** The final dot was read. */
    MESSAGE(""),
    RSET("RSET"),
    NOOP("NOOP"),
    QUIT("QUIT"),
    /** Any other line. */
    UNKNOWN("");

    private final String verb;

    Step(String verb) {
        this.verb = verb;
    }

    static Step of(String line) {
        var verb = line.strip().split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(step -> !verb.isEmpty() && step.verb.equals(verb))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
