package sandbox.mail.script;

import java.util.List;

/** What clients sent, kept for asking afterwards. Not for production: passwords are in it. */
public sealed interface Received {
    /**
     * One line outside a message, answers to challenges included.
     *
     * @param connection which connection to this server, from 1
     * @param encrypted whether it came over TLS
     */
    record Line(int connection, boolean encrypted, String text) implements Received {}

    /**
     * One message, whether it was accepted after its final dot or not.
     *
     * @param content headers and body with CRLF, dots unstuffed
     */
    record Message(int connection, String sender, List<String> recipients, String content) implements Received {}
}
