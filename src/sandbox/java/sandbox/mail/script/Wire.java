package sandbox.mail.script;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection as lines and bytes, before and after TLS. */
final class Wire implements AutoCloseable {
    private static final int LONGEST_LINE = 1 << 20;

    private final Socket tcp;
    private InputStream in;
    private OutputStream out;
    private Socket current;
    private String lastLine = "";

    Wire(Socket tcp) throws IOException {
        this.tcp = tcp;
        this.current = tcp;
        tcp.setTcpNoDelay(true);
        this.in = new BufferedInputStream(tcp.getInputStream());
        this.out = tcp.getOutputStream();
    }

    boolean encrypted() {
        return current != tcp;
    }

    /** The reply code that was sent last, 0 where that was none. */
    int lastCode() {
        return lastLine.matches("\\d{3}([ -].*)?") ? Integer.parseInt(lastLine.substring(0, 3)) : 0;
    }

    void forgetLastLine() {
        lastLine = "";
    }

    void upgrade(SSLContext context) throws IOException {
        var socket = (SSLSocket) context.getSocketFactory()
                .createSocket(tcp, tcp.getInetAddress().getHostAddress(), tcp.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        current = socket;
    }

    /** Up to LF, without the line end; null at the end of the stream. */
    @Nullable
    String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                return null;
            }
            line.write(next);
        }
        var text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    void writeLine(String line) throws IOException {
        write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        lastLine = line;
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    void drip(String text, Duration pause) throws IOException, InterruptedException {
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            write(new byte[] {next});
            Thread.sleep(pause);
        }
        lastLine = text.strip();
    }

    void readUntilTheClientLeaves() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    void reset() throws IOException {
        tcp.setSoLinger(true, 0);
        tcp.close();
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
