package sendcheck.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpClient;
import java.net.ConnectException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;

/** What is asked for at the authority of each cloud; nothing leaves this process. */
class CloudTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HttpRequest> requests = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "login.microsoftonline.com,             https://outlook.office365.com/.default",
        "login.microsoftonline.us,              https://outlook.office365.us/.default",
        "Login.MicrosoftOnline.US:443,          https://outlook.office365.us/.default",
        "login.partner.microsoftonline.cn,      https://partner.outlook.cn/.default",
        "login.chinacloudapi.cn,                https://partner.outlook.cn/.default",
        "login.microsoftonline.us.example,      https://outlook.office365.com/.default"
    })
    void an_application_asks_for_exchange_online_of_its_own_cloud(String authority, String scope) {
        var client = TokenTrial.signIn(authority, new OAuthGrant.ClientSecret(new Secret("secret")))
                .client();
        var application = applications().withSecret(client, new Secret("secret"), null);

        assertThat(catchThrowable(application::ask)).hasRootCauseInstanceOf(ConnectException.class);

        assertThat(scopes()).contains(scope);
    }

    @ParameterizedTest
    @CsvSource({
        "login.microsoftonline.com,         https://outlook.office.com/SMTP.Send",
        "login.microsoftonline.us,          https://outlook.office365.us/SMTP.Send",
        "login.partner.microsoftonline.cn,  https://partner.outlook.cn/SMTP.Send"
    })
    void a_person_is_asked_to_allow_sending_in_their_own_cloud(String authority, String scope) {
        var devices =
                new DeviceFlow(new PublicClients(applications()), threads, Clock.systemUTC(), Duration.ofMillis(10));

        devices.signIn(TokenTrial.signIn(authority, new OAuthGrant.Delegated()), null, code -> {});

        assertThat(scopes()).contains(scope, "offline_access");
    }

    private Applications applications() {
        IHttpClient nowhere = request -> {
            requests.add(request);
            throw new ConnectException("no network here");
        };
        return new Applications(threads, real -> nowhere);
    }

    /** What the only request asked for. */
    private List<String> scopes() {
        assertThat(requests).hasSize(1);
        String body = Objects.requireNonNull(requests.getFirst().body());
        return List.of(body.split("&")).stream()
                .filter(parameter -> parameter.startsWith("scope="))
                .map(parameter -> URLDecoder.decode(parameter.substring(6), StandardCharsets.UTF_8))
                .flatMap(scopes -> List.of(scopes.split(" ")).stream())
                .toList();
    }
}
