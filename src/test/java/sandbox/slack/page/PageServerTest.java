package sandbox.slack.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.slack.Workspace;
import sandbox.slack.WorkspaceSetup;

class PageServerTest {
    private final Letters inbox = new Letters();
    private Workspace workspace;
    private PageServer page;

    @BeforeEach
    void start() throws Exception {
        workspace = Workspace.start(WorkspaceSetup.standard(Path.of("manifest", "manifest.yaml")));
        page = PageServer.start(workspace, inbox, 0);
    }

    @AfterEach
    void stop() throws Exception {
        page.close();
        workspace.close();
    }

    @Test
    void the_page_comes_with_a_policy_that_lets_in_its_own_scripts_alone() throws Exception {
        String answer = get("/");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("<title>Workspace</title>");
        assertThat(answer)
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'; script-src 'self' 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void a_foreign_host_name_is_refused() throws Exception {
        assertThat(send("GET / HTTP/1.1\r\nHost: evil.example:" + page.url().getPort()
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void a_foreign_origin_is_refused_and_the_own_one_is_not() throws Exception {
        assertThat(post("/do/home", "application/json", "{\"as\":\"ann\"}", "Origin: http://evil.example\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(post("/do/home", "application/json", "{\"as\":\"ann\"}", "Origin: " + origin() + "\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void an_act_is_json_and_what_cannot_be_done_is_said_in_words() throws Exception {
        assertThat(post("/do/say", "text/plain", "{}", "")).startsWith("HTTP/1.1 415");
        assertThat(post("/do/say", "application/json", "not json", "")).startsWith("HTTP/1.1 400");
        assertThat(post(
                        "/do/say",
                        "application/json",
                        "{\"as\":\"nobody\",\"channel\":\"C0GENERAL\",\"text\":\"x\"}",
                        ""))
                .startsWith("HTTP/1.1 400")
                .contains("\"failed\"")
                .contains("nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../index.html",
                "/js/../../PageServer.class",
                "/preact/../../x",
                "/js/",
                "/js/none.js",
                "//etc/passwd"
            })
    void nothing_but_the_pages_files_is_served(String path) throws Exception {
        assertThat(get(path)).containsPattern("^HTTP/1.1 4\\d\\d");
    }

    @Test
    void a_mail_is_shown_without_scripts_and_without_fetching_anything() throws Exception {
        inbox.receive("4F2A1", "Test", "text", "<h1>It works</h1>");

        assertThat(get("/mail/4F2A1"))
                .startsWith("HTTP/1.1 200")
                .contains("<h1>It works</h1>")
                .contains("sandbox allow-popups")
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(get("/mail/unknown")).startsWith("HTTP/1.1 404");
    }

    @Test
    void the_stream_begins_with_what_the_person_sees_and_goes_on_with_changes() throws Exception {
        workspace.say("ann", "#general", "before");
        try (Socket socket = open("GET /stream?as=sam HTTP/1.1\r\nHost: " + host() + "\r\n\r\n")) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(next(lines, "data: ")).contains("\"name\":\"sam\"", "\"text\":\"before\"");

            workspace.say("ann", "#general", "after");

            assertThat(next(lines, "data: {\"ts\"")).contains("\"text\":\"after\"");
        }
    }

    private static String next(BufferedReader lines, String start) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(start)) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    private String get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n");
    }

    private String post(String path, String type, String body, String headers) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n" + headers + "\r\n" + body);
    }

    private String send(String request) throws IOException {
        try (Socket socket = open(request)) {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }

    private Socket open(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.url().getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private String host() {
        return "127.0.0.1:" + page.url().getPort();
    }

    private String origin() {
        return "http://" + host();
    }
}
