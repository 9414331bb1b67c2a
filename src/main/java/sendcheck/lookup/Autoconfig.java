package sendcheck.lookup;

import java.util.List;
import sendcheck.settings.Security;

/** Asks a directory of mail settings in Mozilla's format, when one is configured. */
public interface Autoconfig {

    /** No directory is configured. */
    Autoconfig NONE = domain -> List.of();

    /**
     * How mail of this domain is submitted, the best first; empty when the directory does not know, does not answer, or
     * answers with something else. Never throws for that.
     *
     * @param domain in ASCII, with a dot in it
     */
    List<Outgoing> outgoing(String domain);

    /**
     * A way to submit mail.
     *
     * @param host unchecked
     * @param port 1 to 65535
     * @param user with Mozilla's placeholders, as {@code %EMAILADDRESS%}; empty: none is needed or none is said
     */
    record Outgoing(String host, int port, Security security, String user, Way way) {}

    /** How to sign in there. */
    enum Way {
        NONE,
        PASSWORD,
        OAUTH
    }
}
