package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newHttpClient();
    private SlackFixture slack;

    @BeforeEach
    void start() throws IOException {
        slack = new SlackFixture();
    }

    @AfterEach
    void stop() throws IOException {
        slack.close();
        client.close();
    }

    @Test
    void a_signed_command_is_answered() throws Exception {
        HttpResponse<String> answer = post(command("T0SANDBOX", "help"), FORM, now());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"response_type\":\"ephemeral\"");
    }

    @Test
    void a_wrong_signature_is_refused_in_one_plain_line() throws Exception {
        HttpResponse<String> answer = send(command("T0SANDBOX", "help"), FORM, now(), "v0=" + "0".repeat(64));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("the request's signature is wrong\n");
    }

    @Test
    void a_missing_signature_is_refused() throws Exception {
        HttpRequest unsigned = HttpRequest.newBuilder(url())
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(command("T0SANDBOX", "help")))
                .build();

        HttpResponse<String> answer = client.send(unsigned, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("the request is not signed\n");
    }

    @Test
    void old_and_future_requests_are_refused_although_they_are_signed() throws Exception {
        assertThat(post(command("T0SANDBOX", "help"), FORM, now() - 400).statusCode())
                .isEqualTo(401);
        assertThat(post(command("T0SANDBOX", "help"), FORM, now() + 400).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_request_of_another_workspace_is_refused_and_orders_nothing() throws Exception {
        HttpResponse<String> answer = post(command("T0OTHER", "portal"), FORM, now());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("the request comes from another workspace\n");
        assertThat(slack.runs.all()).isEmpty();
    }

    @Test
    void a_body_that_slack_does_not_send_is_refused() throws Exception {
        for (String body :
                new String[] {"", "hello", "payload=%7Bbroken", "payload=%5B%5D", "{", "[]", "%%%=%", "a=b"}) {
            HttpResponse<String> answer = post(body, FORM, now());

            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).as(body).isEqualTo("this is not a request that Slack sends\n");
        }
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_refused() throws Exception {
        assertThat(post("text=" + "x".repeat(1_000_000), FORM, now()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void three_thousand_characters_and_nasty_ones_get_a_private_answer() throws Exception {
        for (String text : new String[] {
            "x".repeat(3_000), "\"portal", "<!channel>", "'; drop table test_run; --", "\u202Elatrop 📧"
        }) {
            HttpResponse<String> answer = post(command("T0SANDBOX", text), FORM, now());

            assertThat(answer.statusCode()).as(text).isEqualTo(200);
            assertThat(answer.body())
                    .as(text)
                    .contains("\"response_type\":\"ephemeral\"")
                    .doesNotContain("<!channel>");
        }
        assertThat(slack.runs.all()).isEmpty();
    }

    @Test
    void the_url_is_verified_by_its_challenge() {
        assertThat(slack.workspace.verifyUrl()).isTrue();
    }

    private static String command(String team, String text) {
        return "command=%2Femail-test&team_id=" + team + "&channel_id=C0ADMIN01&channel_name=email-admin"
                + "&user_id=U0ANN0001&user_name=ann&trigger_id=1.2.3&response_url=http%3A%2F%2F127.0.0.1%3A9%2F&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + slack.web.port() + "/slack/events");
    }

    private HttpResponse<String> post(String body, String contentType, long timestamp) throws Exception {
        String signature = new SlackSignature.Generator(slack.workspace.signingSecret()).generate("" + timestamp, body);
        return send(body, contentType, timestamp, signature);
    }

    private HttpResponse<String> send(String body, String contentType, long timestamp, String signature)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url())
                .header("Content-Type", contentType)
                .header("X-Slack-Request-Timestamp", "" + timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
