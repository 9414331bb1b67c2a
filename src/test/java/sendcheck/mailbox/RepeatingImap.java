package sendcheck.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses every sign-in with the line that tried it. */
final class RepeatingImap implements AutoCloseable {

    private static final Pattern LITERAL = Pattern.compile("\\{[0-9]+}$");

    private final BareServer server = BareServer.start(RepeatingImap::serve);

    int port() {
        return server.port();
    }

    private static void serve(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = socket.getOutputStream();
        say(out, "* OK [CAPABILITY IMAP4rev1] ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String tag = line.split(" ", 2)[0];
            StringBuilder whole = new StringBuilder(line);
            while (LITERAL.matcher(whole).find()) {
                say(out, "+ go on");
                whole.append(' ').append(in.readLine());
            }
            String command = line.toUpperCase(Locale.ROOT);
            if (command.contains(" CAPABILITY")) {
                say(out, "* CAPABILITY IMAP4rev1");
            }
            say(out, tag + (command.contains(" LOGIN ") ? " NO " + whole.substring(tag.length() + 1) : " OK done"));
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
