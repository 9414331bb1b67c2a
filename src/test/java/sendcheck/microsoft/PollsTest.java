package sendcheck.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollsTest {

    private static final String TOKEN = "https://login.example.com/tenant/oauth2/v2.0/token";

    @Test
    void a_connection_that_fails_does_not_end_the_wait_for_a_person() throws Exception {
        assertThat(poll(request -> {
                    throw new IOException("reset");
                }))
                .contains("authorization_pending");
    }

    @Test
    void neither_does_a_server_in_trouble() throws Exception {
        assertThat(poll(request -> answer(503, "busy"))).contains("authorization_pending");
    }

    @Test
    void a_refusal_comes_through() throws Exception {
        assertThat(poll(request -> answer(400, "expired_token"))).isEqualTo("expired_token");
    }

    @Test
    void asking_for_a_code_fails_when_the_connection_does() {
        Polls polls = new Polls(
                request -> {
                    throw new IOException("reset");
                },
                Duration.ZERO);

        assertThatThrownBy(() -> polls.send(request("client_id=x"))).isInstanceOf(IOException.class);
    }

    private static String poll(IHttpClient exchanges) throws Exception {
        return new Polls(exchanges, Duration.ZERO)
                .send(request("device_code=x"))
                .body();
    }

    private static HttpRequest request(String body) throws Exception {
        return new HttpRequest(HttpMethod.POST, URI.create(TOKEN).toURL().toString(), Map.of(), body);
    }

    private static IHttpResponse answer(int status, String body) {
        HttpResponse answer = new HttpResponse();
        answer.statusCode(status);
        answer.body(body);
        return answer;
    }
}
