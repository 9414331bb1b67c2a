package sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Message;
import sandbox.slack.model.Notice;
import tools.jackson.databind.JsonNode;

/** What the workspace sends, and what it makes of the answers. */
class DeliveryTest {
    private static final String ADMIN = "C0ADMIN01";

    private final SettableClock clock = new SettableClock();
    private RecordingApp app;
    private Workspace workspace;

    @BeforeEach
    void start() throws IOException {
        app = new RecordingApp();
        workspace = Workspace.start(Setups.echo()
                .withClock(clock)
                .withLimits(Limits.slack().withEventRetries(List.of(Duration.ZERO, Duration.ofMillis(1)))));
        workspace.connectTo(app.url());
    }

    @AfterEach
    void stop() throws IOException {
        workspace.close();
        app.close();
    }

    @Test
    void command_is_signed_and_has_all_of_slacks_fields() {
        workspace.say("ann", "#email-admin", "/echo  hello & welcome ");

        RecordingApp.Request request = app.last();
        Map<String, String> form = request.form();
        assertThat(form)
                .containsEntry("command", "/echo")
                .containsEntry("text", "hello & welcome")
                .containsEntry("user_id", "U0ANN0001")
                .containsEntry("user_name", "ann")
                .containsEntry("channel_id", ADMIN)
                .containsEntry("channel_name", "email-admin")
                .containsEntry("team_id", "T0SANDBOX")
                .containsKeys("trigger_id", "response_url", "api_app_id", "team_domain", "token");
        String signature = new SlackSignature.Generator(workspace.signingSecret())
                .generate(request.headers().get("X-slack-request-timestamp"), request.body());
        assertThat(request.headers()).containsEntry("X-slack-signature", signature);
    }

    @Test
    void command_that_the_manifest_lacks_never_reaches_the_app() {
        Answer answer = workspace.say("ann", ADMIN, "/nope x");

        assertThat(answer).isInstanceOf(Answer.Failed.class);
        assertThat(app.requests()).isEmpty();
        assertThat(workspace.notices("ann").getFirst().text()).startsWith("`/nope` is not a valid command");
        assertThat(workspace.notices("sam")).isEmpty();
    }

    @Test
    void refusal_by_status_is_shown_to_the_person() {
        app.answer(404, "not here");
        workspace.say("ann", ADMIN, "/echo x");

        assertThat(workspace.notices("ann"))
                .extracting(Notice::text)
                .containsExactly("`/echo` failed with the error dispatch_failed (the app answered 404)");
    }

    @Test
    void app_that_is_away_is_shown_to_the_person() {
        workspace.connectTo(URI.create("http://127.0.0.1:1/slack/events"));
        workspace.say("ann", ADMIN, "/echo x");

        assertThat(workspace.notices("ann").getFirst().text()).contains("dispatch_failed");
    }

    @Test
    void acknowledgement_with_text_is_a_private_message_unless_it_says_in_channel() {
        app.answer(200, "{\"text\":\"only you\"}");
        workspace.say("ann", ADMIN, "/echo x");
        app.answer(200, "{\"text\":\"all of you\",\"response_type\":\"in_channel\"}");
        workspace.say("ann", ADMIN, "/echo x");

        assertThat(workspace.messages(ADMIN, "ann"))
                .extracting(Message::text)
                .containsExactly("only you", "all of you");
        assertThat(workspace.messages(ADMIN, "sam")).extracting(Message::text).containsExactly("all of you");
    }

    @Test
    void response_url_works_five_times() throws Exception {
        workspace.say("ann", ADMIN, "/echo x");
        String url = app.last().field("response_url");

        for (int use = 1; use <= 5; use++) {
            assertThat(answer(url, "{\"text\":\"" + use + "\"}").statusCode()).isEqualTo(200);
        }
        assertThat(answer(url, "{\"text\":\"6\"}").body()).contains("used_url");
        assertThat(workspace.messages(ADMIN, "ann")).hasSize(5);
    }

    @Test
    void response_url_works_for_thirty_minutes() throws Exception {
        workspace.say("ann", ADMIN, "/echo x");
        String url = app.last().field("response_url");

        clock.advance(Duration.ofMinutes(30));
        assertThat(answer(url, "{\"text\":\"a\"}").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(answer(url, "{\"text\":\"b\"}").body()).contains("expired_url");
    }

    @Test
    void private_message_is_replaced_and_deleted_through_the_response_url_of_its_button() throws Exception {
        app.answer(
                200,
                "{\"text\":\"pick\",\"blocks\":[{\"type\":\"actions\",\"block_id\":\"b\",\"elements\":["
                        + "{\"type\":\"button\",\"action_id\":\"go\",\"value\":\"v\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]}");
        workspace.say("ann", ADMIN, "/echo x");
        app.answer(200, "");
        String ts = workspace.messages(ADMIN, "ann").getFirst().ts();
        workspace.press("ann", ADMIN, ts, "b", "go", List.of(), Map.of());

        RecordingApp.Request pressed = app.last();
        assertThat(pressed.payload().at("/actions/0/value").asString("")).isEqualTo("v");
        assertThat(pressed.payload().at("/container/is_ephemeral").asBoolean(false))
                .isTrue();
        String url = pressed.payload().path("response_url").asString("");
        answer(url, "{\"replace_original\":true,\"text\":\"picked\"}");
        assertThat(workspace.messages(ADMIN, "ann")).extracting(Message::text).containsExactly("picked");
        answer(url, "{\"delete_original\":true}");
        assertThat(workspace.messages(ADMIN, "ann")).isEmpty();
    }

    @Test
    void shortcut_on_a_message_is_sent_with_the_message_and_answered_through_its_response_url() throws Exception {
        workspace.say("sam", ADMIN, "550 5.1.1 User unknown");
        String ts = workspace.messages(ADMIN, "ann").getFirst().ts();
        workspace.shortcut("ann", ADMIN, ts, "echo_this");

        JsonNode payload = app.last().payload();
        assertThat(payload.path("type").asString("")).isEqualTo("message_action");
        assertThat(payload.path("callback_id").asString("")).isEqualTo("echo_this");
        assertThat(payload.path("message_ts").asString("")).isEqualTo(ts);
        assertThat(payload.at("/message/text").asString("")).isEqualTo("550 5.1.1 User unknown");
        assertThat(payload.at("/channel/id").asString("")).isEqualTo(ADMIN);
        assertThat(payload.at("/user/id").asString("")).isEqualTo("U0ANN0001");
        assertThat(payload.at("/team/id").asString("")).isEqualTo("T0SANDBOX");
        assertThat(payload.path("trigger_id").asString("")).isNotEmpty();
        answer(payload.path("response_url").asString(""), "{\"text\":\"no such mailbox\"}");
        assertThat(workspace.messages(ADMIN, "ann")).extracting(Message::text).contains("no such mailbox");
        assertThat(workspace.messages(ADMIN, "sam")).extracting(Message::text).doesNotContain("no such mailbox");
    }

    @Test
    void shortcut_that_the_manifest_lacks_is_refused() {
        workspace.say("sam", ADMIN, "hello");
        String ts = workspace.messages(ADMIN, "ann").getFirst().ts();

        assertThatThrownBy(() -> workspace.shortcut("ann", ADMIN, ts, "another"))
                .hasMessageContaining("there is no shortcut another");
        assertThat(app.requests()).isEmpty();
    }

    @Test
    void url_is_verified_by_a_challenge() {
        assertThat(workspace.verifyUrl()).isFalse();
    }

    @Test
    void event_that_is_not_taken_is_sent_again_with_the_same_id() {
        app.answer(500, "");
        workspace.openHome("ann");

        await().untilAsserted(() -> assertThat(app.requests()).hasSize(3));
        assertThat(app.requests())
                .extracting(request -> request.headers().getOrDefault("X-slack-retry-num", "0"))
                .containsExactly("0", "1", "2");
        assertThat(app.requests())
                .extracting(RecordingApp.Request::body)
                .containsOnly(app.last().body());
    }

    private static HttpResponse<String> answer(String url, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
