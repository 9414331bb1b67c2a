package sendcheck.microsoft;

import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.TokenSource.Answer;

/** What msal4j throws, as a value; here and nowhere else. */
final class Refusals {

    private static final Pattern AADSTS = Pattern.compile("AADSTS([0-9]{2,9})");
    /** Microsoft ends its descriptions with ids that only its support can use. */
    private static final Pattern IDS = Pattern.compile("(?s)\\s*Trace ID:.*$");

    private Refusals() {}

    /** @param host of the authorization server, as configured */
    static Answer answer(@Nullable Throwable thrown, String host) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                return new Answer.Late();
            }
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return new Answer.Unreachable(host, "there is no server of this name");
            }
            if (cause instanceof SSLException) {
                return new Answer.Unreachable(host, "the encrypted connection failed: " + cause.getMessage());
            }
            if (cause instanceof ConnectException) {
                return new Answer.Unreachable(host, "the connection was refused or found no way");
            }
            if (cause instanceof MsalServiceException said) {
                return refused(said, host);
            }
        }
        return new Answer.Unreachable(host, unreadable(thrown));
    }

    private static Answer refused(MsalServiceException said, String host) {
        String error = Objects.requireNonNullElse(said.errorCode(), "");
        String description =
                IDS.matcher(Objects.requireNonNullElse(said.getMessage(), "")).replaceFirst("");
        Matcher code = AADSTS.matcher(description);
        Integer aadsts = code.find() ? Integer.valueOf(code.group(1)) : null;
        Integer status = said.statusCode();
        boolean down = aadsts == null && status != null && (status >= 500 || status == 429);
        return down
                ? new Answer.Unreachable(host, "it answered with the HTTP status " + status)
                : new Answer.Refused(error, aadsts, description);
    }

    private static String unreadable(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.io.IOException && !(cause.getCause() instanceof MsalException)) {
                return "the connection failed: " + cause.getMessage();
            }
        }
        return thrown instanceof MsalClientException || thrown instanceof MsalException
                ? "its answer is not one of an authorization server"
                : "it could not be asked";
    }
}
