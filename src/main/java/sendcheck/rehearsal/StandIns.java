package sendcheck.rehearsal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import sendcheck.settings.Catalog;
import sendcheck.testrun.PostedMessages;
import sendcheck.testrun.RunId;
import sendcheck.testrun.TestRuns;

/** Everything that a rehearsed run talks to. */
public final class StandIns implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StandIns.class.getName());

    private final Deque<AutoCloseable> opened;
    private final NameServer nameServer;
    private final ChatServer chatServer;
    private final RehearsedRuns runs = new RehearsedRuns();
    private final RehearsedMessages messages = new RehearsedMessages();
    private final Catalog catalog;

    private StandIns(Deque<AutoCloseable> opened) throws IOException, GeneralSecurityException {
        this.opened = opened;
        // one for each kind of key that servers have, since each is checked by other code
        SubmissionServer ec = opened(SubmissionServer.start(KeyFile.read("ec.p12")));
        SubmissionServer rsa = opened(SubmissionServer.start(KeyFile.read("rsa.p12")));
        this.nameServer = opened(NameServer.start());
        this.chatServer = opened(ChatServer.start());
        this.catalog = new RehearsedCatalog(List.of(ec, rsa));
    }

    /** @throws IOException when no port can be had */
    public static StandIns open() throws IOException, GeneralSecurityException {
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        try {
            return new StandIns(opened);
        } catch (IOException | GeneralSecurityException | RuntimeException failed) {
            close(opened);
            throw failed;
        }
    }

    private <T extends AutoCloseable> T opened(T server) {
        opened.push(server);
        return server;
    }

    /** Orders a run; each number from 0 has a profile of its own. */
    public RunId order(int number) {
        return runs.order(RehearsedCatalog.key(number), number);
    }

    /** Where the runs are kept. */
    public TestRuns runs() {
        return runs;
    }

    /** Where their messages are kept. */
    public PostedMessages messages() {
        return messages;
    }

    /** Where their profiles are. */
    public Catalog catalog() {
        return catalog;
    }

    /** Knows no name. */
    public InetSocketAddress nameServer() {
        return nameServer.address();
    }

    /** Where the chat's methods are; ends with a slash. */
    public URI chat() {
        return chatServer.url();
    }

    @Override
    public void close() {
        close(opened);
    }

    private static void close(Deque<AutoCloseable> opened) {
        for (AutoCloseable server : opened) {
            try {
                server.close();
            } catch (Exception failed) {
                LOG.log(System.Logger.Level.DEBUG, "A stand-in did not close", failed);
            }
        }
    }
}
