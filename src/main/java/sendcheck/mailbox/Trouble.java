package sendcheck.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import sendcheck.arrival.Look;
import sendcheck.config.Configuration;
import sendcheck.settings.Redaction;
import sendcheck.settings.ShownText;

/** Says what is wrong with the mailbox. */
final class Trouble {

    /** The account may be fine (RFC 5530 section 3). */
    private static final Pattern PASSING = Pattern.compile("\\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG)]");

    /** Characters of what a server says; no more than a few hundred are shown. */
    private static final int READ = 20_000;

    private final Configuration.Mailbox settings;
    private final Redaction redaction;

    /** @param redaction knows what no server may bring into words by repeating it */
    Trouble(Configuration.Mailbox settings, Redaction redaction) {
        this.settings = settings;
        this.redaction = redaction;
    }

    /** Whether the mailbox says by this that another attempt may succeed, all else being the same. */
    static boolean isPassing(AuthenticationFailedException refusal) {
        return PASSING.matcher(Objects.requireNonNullElse(refusal.getMessage(), ""))
                .find();
    }

    /** Its replies took longer than a look may take. */
    Look.Unusable late() {
        return new Look.Unusable(place() + " did not answer in time", true);
    }

    Look.Unusable tooMuch() {
        return new Look.Unusable(place() + " sends more than a look can need", true);
    }

    Look.Unusable of(Exception failed) {
        String said = ShownText.of(redaction.clean(beginning(failed.getMessage())));
        if (failed instanceof AuthenticationFailedException) {
            return new Look.Unusable(
                    place() + " refused the sign-in of " + MailboxSignIn.user(settings) + quoted(said),
                    PASSING.matcher(said).find());
        }
        if (failed instanceof FolderNotFoundException missing) {
            return new Look.Unusable(
                    place() + " has no folder " + missing.getFolder().getFullName(), false);
        }
        if (isOneOf(failed, CertPathBuilderException.class)) {
            return new Look.Unusable(place() + " has a certificate of an authority that is not trusted", false);
        }
        return new Look.Unusable(unreachable(failed, said), true);
    }

    private static String beginning(@Nullable String words) {
        String all = Objects.requireNonNullElse(words, "");
        return all.substring(0, Math.min(all.length(), READ));
    }

    private String unreachable(Exception failed, String said) {
        if (isOneOf(failed, UnknownHostException.class)) {
            return place() + " cannot be reached: there is no such name";
        }
        if (isOneOf(failed, ConnectException.class)) {
            return place() + " cannot be reached: the connection was refused";
        }
        if (isOneOf(failed, SocketTimeoutException.class)) {
            return place() + " did not answer in time";
        }
        if (isOneOf(failed, SSLException.class)) {
            return place() + " cannot be reached over TLS" + quoted(said);
        }
        return place() + " broke off" + quoted(said);
    }

    private String place() {
        return "The probe mailbox at " + settings.host() + ", port " + settings.port() + ",";
    }

    private static String quoted(String said) {
        return said.isBlank() ? "" : ": " + said;
    }

    /** Whether it was caused by one of this kind. */
    private static boolean isOneOf(Throwable failed, Class<? extends Exception> kind) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
    }
}
