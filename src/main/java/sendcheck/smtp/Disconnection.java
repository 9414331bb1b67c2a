package sendcheck.smtp;

import java.io.IOException;
import java.net.SocketException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells an orderly end of a connection from a reset; the JDK does so by the message alone. */
final class Disconnection {

    private Disconnection() {}

    static boolean isReset(IOException failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException && says(cause, "reset", "broken pipe", "abort")) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Throwable failed, String... words) {
        String message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (message.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
