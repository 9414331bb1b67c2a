package sandbox.entra;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** Gives tokens for one tenant, and knows which it gave. */
public final class AuthorizationServer implements AutoCloseable {
    public static final String TENANT = "5a4db0c5-0000-4000-8000-5e4dc4ec5a4d";

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("entra-", 0).factory());
    private final Issued issued;
    private final DeviceCodes codes = new DeviceCodes();
    private final RefreshTokens refreshTokens = new RefreshTokens();

    private AuthorizationServer(HttpsServer server, Issued issued) {
        this.server = server;
        this.issued = issued;
    }

    /**
     * Starts it.
     *
     * @param port 0 for a free one
     * @param clock dates the tokens
     * @throws UncheckedIOException when the port is taken
     */
    public static AuthorizationServer start(
            SSLContext certificate, int port, Clock clock, List<Registration> registrations) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpsServer server = HttpsServer.create(new InetSocketAddress(loopback, port), 50);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate));
            var running = new AuthorizationServer(server, new Issued(clock));
            server.setExecutor(running.threads);
            server.createContext(
                    "/",
                    new TokenEndpoint(TENANT, registrations, running.issued, running.codes, running.refreshTokens));
            server.createContext("/devicelogin", new DeviceLoginPage(running.codes));
            server.start();
            return running;
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not listen on port " + port, failed);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** As an authority host in settings. */
    public String host() {
        return "localhost:" + port();
    }

    /** Whether it gave this token, still valid, for sending mail. */
    public boolean admits(String token) {
        return issued.admits(token);
    }

    /** A person enters the code and signs in; false when there is no such code. */
    public boolean signIn(String userCode, String account) {
        return codes.enter(userCode, new DeviceCodes.Standing.SignedIn(account));
    }

    /** A person enters the code and says no; false when there is no such code. */
    public boolean decline(String userCode) {
        return codes.enter(userCode, new DeviceCodes.Standing.Declined());
    }

    /** No code is good any more. */
    public void expireCodes() {
        codes.expireAll();
    }

    /** Finds that the next questions whether a code was entered come too fast. */
    public void slowDown(int questions) {
        codes.slowDown(questions);
    }

    /** Answers the next questions whether a code was entered with 503. */
    public void getIntoTrouble(int questions) {
        codes.trouble(questions);
    }

    /** Ends what the account has allowed, with this AADSTS code, until it signs in anew. */
    public void endSessions(String account, int aadsts) {
        refreshTokens.end(account, aadsts);
    }

    /** How many tokens it gave. */
    public int given() {
        return issued.count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
