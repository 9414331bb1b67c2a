package sendcheck.microsoft;

import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.TokenSource.Answer;
import sendcheck.settings.Secret;

/** An application that gets tokens as itself, and its last one. msal4j's memory does not find those of an authority with a port. */
final class Application {

    /** A token that ends sooner is not used any more, as msal4j does. */
    private static final Duration REST = Duration.ofMinutes(5);

    private final ConfidentialClientApplication msal;
    private final Cloud cloud;
    private final Claims claims = new Claims();
    private volatile @Nullable Kept last;

    private record Kept(Answer.Granted granted, Instant expiry) {}

    Application(ConfidentialClientApplication msal, Cloud cloud) {
        this.msal = msal;
        this.cloud = cloud;
    }

    /** The last token, where it is still good for a while. */
    Optional<Answer.Granted> known(Instant now) {
        Kept kept = last;
        return kept != null && kept.expiry().isAfter(now.plus(REST)) ? Optional.of(kept.granted()) : Optional.empty();
    }

    /** @throws ExecutionException with msal4j's exception when there is no token */
    Answer.Granted ask() throws ExecutionException, InterruptedException {
        IAuthenticationResult result = msal.acquireToken(ClientCredentialParameters.builder(cloud.granted())
                        .skipCache(true)
                        .build())
                .get();
        Answer.Granted granted =
                new Answer.Granted(new Secret(result.accessToken()), claims.read(result.accessToken()));
        last = new Kept(granted, result.expiresOnDate().toInstant());
        return granted;
    }
}
