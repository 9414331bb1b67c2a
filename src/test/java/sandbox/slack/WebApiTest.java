package sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebApiTest {
    private Workspace workspace;
    private MethodsClient slack;

    @BeforeEach
    void start() throws IOException {
        workspace = Workspace.start(Setups.echo());
        slack = Setups.client(workspace, workspace.botToken());
    }

    @AfterEach
    void stop() throws IOException {
        workspace.close();
    }

    @Test
    void token_is_tested() throws Exception {
        AuthTestResponse mine = slack.authTest(test -> test);

        assertThat(mine.isOk()).isTrue();
        assertThat(mine.getUserId()).isEqualTo(workspace.bot().id());
        assertThat(Setups.client(workspace, "xoxb-somebody-elses-token")
                        .authTest(test -> test)
                        .getError())
                .isEqualTo("invalid_auth");
        assertThat(send("auth.test", "application/x-www-form-urlencoded", "")).contains("\"not_authed\"");
    }

    @Test
    void method_whose_scope_the_manifest_lacks_is_refused_with_what_is_needed_and_provided() throws Exception {
        ConversationsOpenResponse refused = slack.conversationsOpen(open -> open.users(List.of("U0ANN0001")));

        assertThat(refused.getError()).isEqualTo("missing_scope");
        assertThat(refused.getNeeded()).isEqualTo("im:write,mpim:write");
        assertThat(refused.getProvided()).isEqualTo("chat:write,commands,users:read");
    }

    @Test
    void unknown_method_is_refused() throws Exception {
        assertThat(send("chat.shout", "application/json", "{}")).contains("\"unknown_method\"");
    }

    @Test
    void body_may_be_json_with_blocks_as_they_are_and_the_token_within() throws Exception {
        String body = "{\"token\":\"" + workspace.botToken() + "\",\"channel\":\"C0ADMIN01\",\"text\":\"t\","
                + "\"blocks\":[{\"type\":\"divider\"}]}";

        assertThat(send("chat.postMessage", "application/json; charset=utf-8", body))
                .contains("\"ok\":true");
        assertThat(workspace.messages("C0ADMIN01", "ann").getFirst().blocks()).hasSize(1);
    }

    @Test
    void broken_json_is_refused_and_no_fault() throws Exception {
        assertThat(send("chat.postMessage", "application/json", "{\"a\":")).contains("\"invalid_json\"");
        assertThat(send("chat.postMessage", "text/plain", "hello")).contains("\"invalid_post_type\"");
    }

    @Test
    void people_are_found_by_id() throws Exception {
        UsersInfoResponse found = slack.usersInfo(info -> info.user("U0SAM0001"));

        assertThat(found.getUser().getRealName()).isEqualTo("Sam");
        assertThat(slack.usersInfo(info -> info.user("U0NOBODY0")).getError()).isEqualTo("user_not_found");
    }

    private String send(String method, String type, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = workspace.apiUrl().resolve(method);
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
