package sendcheck.microsoft;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.IHttpClient;
import java.net.MalformedURLException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.ClientCertificate;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.Secret;

/** Applications in msal4j's form, each with the token that it has got as itself. */
final class Applications {

    private static final int MOST_APPLICATIONS = 500;
    private static final int MOST_TRUSTS = 20;

    /** Whoever asks waits less; this only ends what nobody waits for. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final Recent<Known, Application> known = new Recent<>(MOST_APPLICATIONS);
    private final Recent<String, HttpClient> clients = new Recent<>(MOST_TRUSTS);
    private final Executor threads;
    private final UnaryOperator<IHttpClient> around;

    /** @param threads for HTTP exchanges */
    Applications(Executor threads) {
        this(threads, UnaryOperator.identity());
    }

    /** @param around what every exchange goes through */
    Applications(Executor threads, UnaryOperator<IHttpClient> around) {
        this.threads = threads;
        this.around = around;
    }

    private record Known(OAuthClient client, @Nullable String trustAnchors) {}

    Application withSecret(OAuthClient client, Secret secret, @Nullable String trustAnchors) {
        return known.get(
                new Known(client, trustAnchors),
                key -> confidential(key, ClientCredentialFactory.createFromSecret(secret.reveal())));
    }

    Application withCertificate(OAuthClient client, ClientCertificate.Pair pair, @Nullable String trustAnchors) {
        return known.get(
                new Known(client, trustAnchors),
                key -> confidential(
                        key, ClientCredentialFactory.createFromCertificate(pair.key(), pair.certificate())));
    }

    /** Forgets every token of this application. */
    void forget(OAuthClient client) {
        known.forget(key -> key.client().equals(client));
    }

    private Application confidential(Known key, IClientCredential credential) {
        var builder = ConfidentialClientApplication.builder(key.client().clientId(), credential);
        return new Application(
                prepared(builder, key.client(), key.trustAnchors()).build(), Cloud.of(key.client()));
    }

    /** Without instance discovery, which would only ask Microsoft whether the authority is one of its own. */
    <B extends AbstractClientApplicationBase.Builder<B>> B prepared(
            B builder, OAuthClient client, @Nullable String trustAnchors) {
        try {
            return builder.authority("https://" + client.authorityHost() + "/" + client.tenant() + "/")
                    .instanceDiscovery(false)
                    .executorService(new SameThread())
                    .httpClient(exchanges(client, trustAnchors))
                    .disableInternalRetries();
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException("the settings stage lets no such authority pass", malformed);
        }
    }

    IHttpClient exchanges(OAuthClient client, @Nullable String trustAnchors) {
        return around.apply(new Exchanges(http(trustAnchors), LONGEST, client.authorityHost()));
    }

    private HttpClient http(@Nullable String trustAnchors) {
        return clients.get(
                trustAnchors == null ? "" : trustAnchors, pem -> TrustedHttps.client(trustAnchors, LONGEST, threads));
    }
}
