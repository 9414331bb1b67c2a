package sendcheck.rehearsal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import sendcheck.settings.Catalog;
import sendcheck.testrun.PostedMessages;
import sendcheck.testrun.RunId;
import sendcheck.testrun.TestRuns;

/** Everything that a rehearsed run talks to. */
public final class StandIns implements AutoCloseable {

    private final List<SubmissionServer> mailServers;
    private final NameServer nameServer;
    private final ChatServer chatServer;
    private final RehearsedRuns runs = new RehearsedRuns();
    private final RehearsedMessages messages = new RehearsedMessages();
    private final Catalog catalog;

    private StandIns(List<SubmissionServer> mailServers, NameServer nameServer, ChatServer chatServer) {
        this.mailServers = mailServers;
        this.nameServer = nameServer;
        this.chatServer = chatServer;
        this.catalog = new RehearsedCatalog(mailServers);
    }

    /** @throws IOException when no port can be had */
    public static StandIns open() throws IOException, GeneralSecurityException {
        // one for each kind of key that servers have, since each is checked by other code
        SubmissionServer ec = SubmissionServer.start(KeyFile.read("ec.p12"));
        SubmissionServer rsa = SubmissionServer.start(KeyFile.read("rsa.p12"));
        return new StandIns(List.of(ec, rsa), NameServer.start(), ChatServer.start());
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
    public void close() throws IOException {
        chatServer.close();
        nameServer.close();
        for (SubmissionServer mailServer : mailServers) {
            mailServer.close();
        }
    }
}
