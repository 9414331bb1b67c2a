package sendcheck.check;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Secret;

/**
 * A sign-in by OAuth as it was given, each part null when it was not.
 *
 * @param secretEnv name of the environment variable that holds the client secret
 * @param certificateFile name of a PEM file with certificate and key
 */
record OAuthDraft(
        @Nullable String tenant,
        @Nullable String clientId,
        @Nullable Secret secret,
        @Nullable String secretEnv,
        @Nullable String certificateFile,
        @Nullable String authorityHost) {

    boolean isGiven() {
        return Stream.of(tenant, clientId, secret, secretEnv, certificateFile, authorityHost)
                .anyMatch(Objects::nonNull);
    }
}
