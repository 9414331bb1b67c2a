package sendcheck.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLSocket;

/** As much of a submission server as a rehearsal needs, on a loopback port of its own; it takes everything and keeps nothing. */
final class SubmissionServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SubmissionServer.class.getName());
    private static final int PATIENCE_MILLIS = 5_000;

    private final ServerSocket listener;
    private final KeyFile keys;

    private SubmissionServer(ServerSocket listener, KeyFile keys) {
        this.listener = listener;
        this.keys = keys;
    }

    static SubmissionServer start(KeyFile keys) throws IOException {
        SubmissionServer server = new SubmissionServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), keys);
        Thread.ofPlatform().daemon().name("rehearsal-server").start(server::accept);
        return server;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Certificate of the authority that is to be trusted, in PEM. */
    String authority() {
        return keys.authority();
    }

    private void accept() {
        try {
            while (true) {
                greetAndClose(listener.accept());
            }
        } catch (IOException closed) {
            LOG.log(System.Logger.Level.DEBUG, "No further rehearsal", closed);
        }
    }

    private void greetAndClose(Socket accepted) {
        try (Socket client = accepted) {
            client.setSoTimeout(PATIENCE_MILLIS);
            // else each small piece of the handshake waits for the acknowledgement of the one before
            client.setTcpNoDelay(true);
            greet(client);
        } catch (IOException left) {
            LOG.log(System.Logger.Level.DEBUG, "A rehearsal ended", left);
        }
    }

    private void greet(Socket client) throws IOException {
        say(client, "220 rehearsal ESMTP");
        if (serve(client)) {
            SSLSocket encrypted = (SSLSocket) keys.tls().getSocketFactory().createSocket(client, null, false);
            encrypted.setUseClientMode(false);
            serve(encrypted);
        }
    }

    /** Whether the client asked for TLS; false: it is done. */
    private static boolean serve(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8), 1);
        boolean inMessage = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            if (!inMessage || verb.equals(".")) {
                say(client, reply(verb));
            }
            inMessage = verb.equals("DATA") || (inMessage && !verb.equals("."));
            if (!inMessage && verb.equals("STARTTLS")) {
                return true;
            }
        }
        return false;
    }

    private static String reply(String verb) {
        return switch (verb) {
            case "EHLO" -> "250-rehearsal\r\n250-STARTTLS\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN";
            case "STARTTLS" -> "220 2.0.0 Ready to start TLS";
            case "AUTH" -> "235 2.7.0 Authentication successful";
            case "DATA" -> "354 End data with <CR><LF>.<CR><LF>";
            case "QUIT" -> "221 2.0.0 Bye";
            default -> "250 2.0.0 Ok: queued as 1";
        };
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
