package sandbox.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import sandbox.mail.script.Action;
import sandbox.mail.script.Exchange;

/** One mailbox over IMAP, in clear on 127.0.0.1; what is in it goes with the process. */
public final class MailboxServer {
    private static final String ADDRESS = "probe@sandbox.example";
    private static final String PASSWORD = "let-me-read";
    private static final long START_LIMIT_MILLIS = 20_000;
    /** What the server that receives for the mailbox finds out about mail of the sandbox's own domain. */
    private static final String RESULTS = """
            Authentication-Results: mx.sandbox.example;\r
             spf=pass smtp.mailfrom=sandbox.example;\r
             dkim=pass header.d=sandbox.example header.s=s1;\r
             dmarc=pass header.from=sandbox.example\r
            """;

    private final GreenMail server;
    private final GreenMailUser user;

    private MailboxServer(GreenMail server) {
        this.server = server;
        this.user = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    /**
     * Starts it with an empty mailbox.
     *
     * @param port 0 for a free one
     * @throws UncheckedIOException when the port is taken
     */
    static MailboxServer start(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        setup.setServerStartupTimeout(START_LIMIT_MILLIS);
        GreenMail server = new GreenMail(new ServerSetup[] {setup});
        try {
            server.start();
        } catch (IllegalStateException taken) {
            server.stop();
            throw new UncheckedIOException(new IOException("No mailbox server on port " + port, taken));
        }
        return new MailboxServer(server);
    }

    /** The last thing that happens to a mail on its way: it lies in the mailbox, under what the receiving server says of it. */
    List<Action> deliver(Exchange exchange, List<Action> reply) {
        user.deliver(GreenMailUtil.newMimeMessage(RESULTS + exchange.line()));
        return reply;
    }

    public int port() {
        return server.getImap().getPort();
    }

    /** Also the user name. */
    public String address() {
        return ADDRESS;
    }

    public String password() {
        return PASSWORD;
    }

    void close() {
        server.stop();
    }
}
