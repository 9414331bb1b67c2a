package story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sandbox.Sandbox;
import sandbox.say.Patience;
import sandbox.say.Script;
import sandbox.say.ScriptRunner;

/** What the product leaves behind after tests that passed and failed, settings that were changed and secrets that were typed. */
class SecretsStory {

    private static final Path FOLDER = Path.of("target", "story", "secrets");
    private static final String TYPED = "Tr\u00e9s s3cret+&%\"\\<word>";
    private static final String CLIENT_SECRET = "cl1ent~Secret.of/the=app";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(FOLDER, 0, List.of("-jar", System.getProperty("sendcheck.jar", "")));
        sandbox.startApp();
    }

    @AfterAll
    static void end() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    void no_secret_is_in_the_database_in_a_log_or_in_anything_that_was_said_to_slack() throws Exception {
        play("/email-test portal ;; /email-test documents ;; click: Transcript ;; close ;; /email-test oauth");
        List<String> tokens = new ArrayList<>();
        tokens.add(typedByLink("/email-settings signer", "password", TYPED));
        play("submit");
        play("/email-test signer ;; click: Transcript ;; close ;; /email-settings log signer");
        tokens.add(typedByLink("/email-settings \"oauth\"", "client secret", CLIENT_SECRET));
        play("submit");
        play("/email-test oauth ;; click: Transcript ;; close ;; /email-test explain 535 5.7.8 wrong password");

        Traces traces = Traces.of(FOLDER, sandbox.databaseUrl(), "postgres");
        assertThat(traces.placesOf("Portal Email")).contains("traffic.log", "public.profiles");
        assertThat(traces.placesOf("Listening on port")).isNotEmpty();
        secrets().forEach(secret -> assertThat(traces.placesOf(secret)).isEmpty());
        tokens.forEach(token -> assertThat(traces.placesOf(token)).containsOnly("traffic.log"));
    }

    /** Every secret of the sandbox's own settings, and those that were typed. */
    private static Stream<String> secrets() throws Exception {
        Stream<String> seeded = sandbox.profiles().stream()
                .flatMap(profile -> Stream.ofNullable(profile.password()))
                .distinct();
        Stream<String> keys =
                Stream.of(Files.readString(FOLDER.resolve("keyset")).strip());
        return Stream.of(seeded, keys, Stream.of(TYPED, CLIENT_SECRET)).flatMap(all -> all);
    }

    private static void play(String lines) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new ScriptRunner(
                        sandbox.workspace(), new PrintStream(said, true, StandardCharsets.UTF_8), Patience.standard())
                .run(Script.parse(lines));
        assertThat(code).as(() -> said.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** The token of the link that the secret was typed behind. */
    private static String typedByLink(String command, String what, String secret) throws Exception {
        play(command + " ;; click: Change " + what);
        String link = sandbox.workspace().modal("ann").orElseThrow().blocks().findValuesAsString("url").stream()
                .filter(url -> url.contains("/secret/"))
                .findFirst()
                .orElseThrow();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(URI.create(link))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "secret=" + URLEncoder.encode(secret, StandardCharsets.UTF_8) + "&meant=yes"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.body()).contains("is set");
        }
        play("close");
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
