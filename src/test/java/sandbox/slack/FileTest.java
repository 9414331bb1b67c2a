package sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sandbox.slack.model.Answer;
import sandbox.slack.model.View;
import tools.jackson.databind.JsonNode;

/** Files that people give to the app, and the app to people. */
class FileTest {
    private static final String MODAL = """
            {"type":"modal","title":{"type":"plain_text","text":"Files"},"submit":{"type":"plain_text","text":"Go"},
             "blocks":[{"type":"input","block_id":"file","label":{"type":"plain_text","text":"File"},
               "element":{"type":"file_input","action_id":"file","filetypes":["csv"],"max_files":1}}]}
            """;

    @TempDir
    private Path folder;

    private RecordingApp app;
    private Workspace workspace;
    private MethodsClient slack;

    @BeforeEach
    void start() throws IOException {
        Path manifest = Files.writeString(folder.resolve("manifest.yaml"), """
                display_information: {name: Files}
                features:
                  slash_commands:
                    - {command: /echo, url: "https://x.example", description: d}
                oauth_config: {scopes: {bot: [chat:write, commands, files:read, files:write]}}
                """);
        app = new RecordingApp();
        workspace = Workspace.start(WorkspaceSetup.standard(manifest));
        workspace.connectTo(app.url());
        slack = Setups.client(workspace, workspace.botToken());
    }

    @AfterEach
    void stop() throws IOException {
        workspace.close();
        app.close();
    }

    @Test
    void a_file_that_was_chosen_in_a_modal_is_fetched_by_the_app_with_its_token() throws Exception {
        workspace.say("ann", "#email-admin", "/echo");
        slack.viewsOpen(open -> open.triggerId(app.last().field("trigger_id")).viewAsString(MODAL));
        View view = workspace.modal("ann").orElseThrow();
        assertThat(workspace.submit("ann", view.id(), Map.of())).isInstanceOf(Answer.Refused.class);

        String id = workspace.upload("list.csv", "a,b".getBytes(StandardCharsets.UTF_8));
        workspace.submit("ann", view.id(), Map.of("file", Map.of("file", List.of(id))));

        JsonNode file = app.last().payload().at("/view/state/values/file/file/files/0");
        assertThat(file.path("name").asString("")).isEqualTo("list.csv");
        assertThat(file.path("size").asInt()).isEqualTo(3);
        assertThat(get(file.path("url_private").asString(""), workspace.botToken())
                        .body())
                .isEqualTo("a,b");
        assertThat(get(file.path("url_private").asString(""), "other").statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_file_of_the_app_is_shared_as_a_link_that_people_can_follow() throws Exception {
        FilesUploadV2Response uploaded = slack.filesUploadV2(upload -> upload.filename("out.json")
                .fileData("{}".getBytes(StandardCharsets.UTF_8))
                .channel(workspace.direct("ann").id())
                .initialComment("Here it is"));

        assertThat(uploaded.isOk()).isTrue();
        String blocks = workspace
                .messages(workspace.direct("ann").id(), "ann")
                .getFirst()
                .blocks()
                .toString();
        assertThat(blocks).contains("Here it is", "|out.json>");
        String link = blocks.replaceFirst("(?s).*<(http[^|]*)\\|.*", "$1");
        assertThat(get(link, "").body()).isEqualTo("{}");
    }

    @Test
    void a_file_must_be_announced_brought_and_completed() throws Exception {
        assertThat(slack.filesCompleteUploadExternal(complete -> complete.files(List.of()))
                        .getError())
                .isEqualTo("invalid_arguments");
        String address = slack.filesGetUploadURLExternal(
                        announce -> announce.filename("x.csv").length(5))
                .getUploadUrl();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest tooShort = HttpRequest.newBuilder(URI.create(address))
                    .POST(HttpRequest.BodyPublishers.ofString("four"))
                    .build();
            assertThat(client.send(tooShort, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private static HttpResponse<String> get(String address, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
