package sendcheck.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import sendcheck.arrival.Look;
import sendcheck.config.Configuration;
import sendcheck.settings.ShownText;

/** Says what is wrong with the mailbox. */
final class Trouble {

    /** The account may be fine (RFC 5530 section 3). */
    private static final Pattern PASSING = Pattern.compile("\\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG)]");

    private final Configuration.Mailbox settings;

    Trouble(Configuration.Mailbox settings) {
        this.settings = settings;
    }

    Look.Unusable of(MessagingException failed) {
        String said = ShownText.of(Objects.requireNonNullElse(failed.getMessage(), ""));
        if (failed instanceof AuthenticationFailedException) {
            return new Look.Unusable(
                    place() + " refused the sign-in of " + MailboxSignIn.user(settings) + quoted(said),
                    PASSING.matcher(said).find());
        }
        if (failed instanceof FolderNotFoundException missing) {
            return new Look.Unusable(
                    place() + " has no folder " + missing.getFolder().getFullName(), false);
        }
        return new Look.Unusable(unreachable(root(failed), said), true);
    }

    private String unreachable(Throwable root, String said) {
        if (root instanceof UnknownHostException) {
            return place() + " cannot be reached: there is no such name";
        }
        if (root instanceof ConnectException) {
            return place() + " cannot be reached: the connection was refused";
        }
        if (root instanceof SocketTimeoutException) {
            return place() + " did not answer in time";
        }
        if (root instanceof SSLException) {
            return place() + " cannot be reached over TLS" + quoted(ShownText.of(String.valueOf(root.getMessage())));
        }
        return place() + " broke off" + quoted(said);
    }

    private String place() {
        return "The probe mailbox at " + settings.host() + ", port " + settings.port() + ",";
    }

    private static String quoted(String said) {
        return said.isBlank() ? "" : ": " + said;
    }

    private static Throwable root(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
