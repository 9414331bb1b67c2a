package sandbox.mail.script;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** One thing that the server does when a {@link Step} is reached. */
public sealed interface Action {
    /** Reply lines as they go over the wire, codes and hyphens included, without line ends. */
    record Reply(List<String> lines) implements Action {}

    /** Bytes that need not be SMTP at all, one per character (ISO 8859-1). */
    record Raw(String octets) implements Action {}

    /** Bytes one by one, with a pause after each. */
    record Drip(String text, Duration pause) implements Action {}

    record Pause(Duration length) implements Action {}

    /** Reads on and answers nothing until the client hangs up. */
    record Silence() implements Action {}

    /** Reads one line and drops it, as after a challenge. */
    record ReadLine() implements Action {}

    /** Becomes a TLS server on this connection. */
    record UpgradeToTls() implements Action {}

    /** Orderly end of the connection (FIN). */
    record Close() implements Action {}

    /** Hard end of the connection (RST). */
    record Reset() implements Action {}

    static Action reply(String... lines) {
        return new Reply(List.of(lines));
    }

    static Action raw(byte[] bytes) {
        return new Raw(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    static Action raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    static Action drip(String text, Duration pause) {
        return new Drip(text, pause);
    }

    static Action pause(Duration length) {
        return new Pause(length);
    }

    static Action silence() {
        return new Silence();
    }

    static Action readLine() {
        return new ReadLine();
    }

    static Action upgradeToTls() {
        return new UpgradeToTls();
    }

    static Action close() {
        return new Close();
    }

    static Action reset() {
        return new Reset();
    }
}
