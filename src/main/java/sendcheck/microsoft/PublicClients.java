package sendcheck.microsoft;

import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.OAuthClient;

/** Applications as which a person signs in: they prove nothing of themselves. */
final class PublicClients {

    private final Applications applications;

    PublicClients(Applications applications) {
        this.applications = applications;
    }

    /**
     * With an empty memory that is written to the cache.
     *
     * @param threads that msal4j works on
     * @param around what the exchanges go through
     */
    PublicClientApplication of(
            OAuthClient client,
            @Nullable String trustAnchors,
            TokenCache cache,
            ExecutorService threads,
            UnaryOperator<IHttpClient> around) {
        var builder = PublicClientApplication.builder(client.clientId());
        return applications
                .prepared(builder, client, trustAnchors)
                .executorService(threads)
                .httpClient(around.apply(applications.exchanges(client, trustAnchors)))
                .setTokenCacheAccessAspect(cache)
                .build();
    }
}
