package sendcheck.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.catalog.Subject;
import sendcheck.config.Configuration;
import sendcheck.editing.Source;
import sendcheck.files.InventoryFile;
import sendcheck.postgres.Database;
import sendcheck.postgres.Keysets;
import sendcheck.postgres.TestDatabase;
import sendcheck.reading.ConsumerToken;
import sendcheck.reading.ReadSettings;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.settings.SenderOverride;
import sendcheck.testrun.Person;

/** The read interface on a real server and a real database, each answer held to the description. */
class SettingsApiTest {
    private static final Person ME = new Person("terminal", "me");
    private static final ProfileKey PORTAL = ProfileKey.parse("5500/portal");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEED = """
            {"modules": [{"key": "5500", "title": "5500", "profiles": [
              {"key": "portal", "title": "Portal Email", "host": "smtp.example.com", "port": 587,
               "user": "portal@example.com", "password": "horse-battery", "fromName": "Portal",
               "from": "portal@example.com", "bcc": ["a@example.com"],
               "overrides": [{"portalUser": "jsmith", "address": "jsmith@example.com"}]},
              {"key": "oauth", "title": "By OAuth", "user": "box@example.com",
               "oauth": {"tenant": "t", "clientId": "c", "clientSecret": "correct-horse"}},
              {"key": "certificate", "title": "By Certificate", "user": "box@example.com",
               "oauth": {"tenant": "t", "clientId": "c", "clientCertificate": "PEM-staple"}},
              {"key": "person", "title": "By a Person", "user": "box@example.com",
               "oauth": {"tenant": "t", "clientId": "c", "grant": "delegated"}},
              {"key": "empty", "title": "Empty", "security": "none"},
              {"key": "draft", "title": "Draft", "delivery": "preparers-email-program"}]}]}
            """;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestDatabase real = TestDatabase.createWithSchema();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    private final ConsumerToken portal = ConsumerToken.random(new SecureRandom());
    private final ConsumerToken sender = ConsumerToken.random(new SecureRandom());
    private Database database;
    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        database = new Database(
                new Configuration.Database(real.jdbcUrl(), real.user(), new Secret(real.password())),
                new Secret(Keysets.generate()),
                clock,
                new SecureRandom());
        database.start(
                InventoryFile.read(Files.writeString(folder.resolve("seed.json"), SEED)),
                id -> {},
                id -> Optional.empty(),
                () -> {});
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.problem().isEmpty());
        database.consumers().add("portal", portal, false, ME);
        database.consumers().add("sender", sender, true, ME);
        server = serve("http://localhost/");
    }

    private WebServer serve(String publicUrl) throws IOException {
        ReadSettings settings = new ReadSettings(database.consumers(), database.catalog(), database.readLog());
        return WebServer.start(
                0, new HttpServlet() {}, Map.of(), new SettingsServlet(settings, URI.create(publicUrl), clock));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        database.close();
        client.close();
    }

    private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.port() + "/api/v1/" + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, ConsumerToken token, String... more) throws Exception {
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + token.text()));
        headers.addAll(List.of(more));
        return ask("GET", path, headers.toArray(String[]::new));
    }

    private static JsonNode description() throws IOException {
        return new YAMLMapper().readTree(Resources.text("openapi.yaml"));
    }

    private static void isDescribed(HttpResponse<String> response, String schema) throws IOException {
        JsonNode document = description();
        JsonNode answers = document.at("/paths/~1settings~1{module}~1{profile}/get/responses");
        assertThat(answers.has(String.valueOf(response.statusCode()))).isTrue();
        JsonSchema described = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("urn:openapi"), document)
                .getRefSchema(SchemaLocation.of("urn:openapi#/components/schemas/" + schema)
                        .getFragment());
        assertThat(described.validate(JSON.readTree(response.body()))).isEmpty();
    }

    private List<String> log() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var connection = DriverManager.getConnection(real.jdbcUrl(), real.user(), real.password());
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT consumer, profile, result, asked_from FROM settings_reads ORDER BY id")) {
            while (rows.next()) {
                lines.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
                assertThat(rows.getString(4)).isNotEmpty();
            }
        }
        return lines;
    }

    @Test
    void a_secret_that_cannot_be_decrypted_is_an_error_only_for_programs_that_would_get_it() throws Exception {
        try (var connection = DriverManager.getConnection(real.jdbcUrl(), real.user(), real.password());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE secrets SET ciphertext = '\\x0102'");
        }

        assertThat(get("settings/5500/portal", portal).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = get("settings/5500/portal", sender);
        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(refused.body()).contains("Password");
        assertThat(log()).containsExactly("portal 5500/portal settings", "sender 5500/portal unreadable");
    }

    @Test
    void a_program_without_the_right_gets_no_secret() throws Exception {
        HttpResponse<String> answer = get("settings/5500/portal", portal);

        assertThat(answer.statusCode()).isEqualTo(200);
        isDescribed(answer, "Settings");
        JsonNode settings = JSON.readTree(answer.body());
        assertThat(settings.at("/server/host").asText()).isEqualTo("smtp.example.com");
        assertThat(settings.at("/overrides/jsmith").asText()).isEqualTo("jsmith@example.com");
        assertThat(settings.has("secrets")).isFalse();
        assertThat(answer.body()).doesNotContain("horse-battery");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(log()).containsExactly("portal 5500/portal settings");
    }

    @Test
    void a_program_with_the_right_gets_the_secret_that_the_sign_in_needs_and_nobody_may_keep_it() throws Exception {
        HttpResponse<String> answer = get("settings/5500/portal", sender);

        isDescribed(answer, "Settings");
        assertThat(JSON.readTree(answer.body()).at("/secrets/password").asText())
                .isEqualTo("horse-battery");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Vary")).contains("Authorization");
        assertThat(get("settings/5500/oauth", sender).body()).contains("\"clientSecret\":\"correct-horse\"");
        assertThat(get("settings/5500/certificate", sender).body()).contains("\"clientCertificate\":\"PEM-staple\"");
        assertThat(log()).hasSize(3).first().isEqualTo("sender 5500/portal settings-and-secrets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "oauth", "certificate", "person", "empty", "draft"})
    void every_kind_of_profile_is_as_described(String profile) throws Exception {
        isDescribed(get("settings/5500/" + profile, portal), "Settings");
        isDescribed(get("settings/5500/" + profile, sender), "Settings");
    }

    @Test
    void what_a_program_has_already_is_not_sent_again_until_it_changes() throws Exception {
        String tag =
                get("settings/5500/portal", sender).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get("settings/5500/portal", sender, "If-None-Match", "\"other\", W/" + tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(log().getLast()).isEqualTo("sender 5500/portal not-modified");
        assertThat(get("settings/5500/portal", portal, "If-None-Match", tag).statusCode())
                .isEqualTo(200);

        database.settings().set(PORTAL, Field.PASSWORD, new Secret("new-staple"), ME, Source.LINK);
        HttpResponse<String> changed = get("settings/5500/portal", sender, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        database.overrides().put(new SenderOverride(PORTAL, "zoe", "zoe@example.com"), ME);
        assertThat(get(
                                "settings/5500/portal",
                                sender,
                                "If-None-Match",
                                changed.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings/5500/none",
                "settings/none/portal",
                "settings/5500",
                "settings/",
                "settings/A/B",
                "settings/5500/portal/x"
            })
    void what_is_not_there_is_said_as_a_problem(String path) throws Exception {
        HttpResponse<String> answer = get(path, portal);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        isDescribed(answer, "Problem");
    }

    @Test
    void an_archived_profile_is_not_there_and_the_look_for_it_is_written_down() throws Exception {
        database.catalogEditor().archive(new Subject.OfProfile(PORTAL), ME);

        assertThat(get("settings/5500/portal", portal).statusCode()).isEqualTo(404);
        assertThat(log()).containsExactly("portal 5500/portal not-found");
    }

    @Test
    void without_a_good_token_nothing_is_told_not_even_whether_it_is_there() throws Exception {
        HttpResponse<String> none = ask("GET", "settings/5500/portal");
        HttpResponse<String> other = ask("GET", "settings/5500/none", "Authorization", "Basic eDp5");
        HttpResponse<String> guessed = get("settings/5500/portal", ConsumerToken.random(new SecureRandom()));

        assertThat(List.of(none, other, guessed)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer ");
            isDescribed(answer, "Problem");
        });
        assertThat(log()).isEmpty();
    }

    @Test
    void whoever_guesses_is_slowed_down_and_a_good_token_still_works() throws Exception {
        for (int i = 0; i < Guesses.MOST_OF_ONE; i++) {
            assertThat(ask("GET", "settings/5500/portal", "Authorization", "Bearer x" + i)
                            .statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> tooMany = ask("GET", "settings/5500/portal", "Authorization", "Bearer y");

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).contains("60");
        isDescribed(tooMany, "Problem");
        assertThat(get("settings/5500/portal", portal).statusCode()).isEqualTo(200);
    }

    @Test
    void the_token_of_a_program_that_was_removed_opens_nothing() throws Exception {
        assertThat(database.consumers().remove("portal", ME)).isTrue();
        assertThat(database.consumers().remove("portal", ME)).isFalse();

        assertThat(get("settings/5500/portal", portal).statusCode()).isEqualTo(401);
        assertThat(database.consumers().add("portal", ConsumerToken.random(new SecureRandom()), false, ME))
                .isTrue();
        assertThat(database.consumers().add("portal", ConsumerToken.random(new SecureRandom()), false, ME))
                .isFalse();
    }

    @Test
    void settings_are_only_read() throws Exception {
        HttpResponse<String> answer = ask("PUT", "settings/5500/portal", "Authorization", "Bearer " + portal.text());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        HttpResponse<String> head = ask("HEAD", "settings/5500/portal", "Authorization", "Bearer " + portal.text());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void nothing_is_served_in_clear_where_https_is_configured() throws Exception {
        server.close();
        server = serve("https://sendcheck.example.com/");

        assertThat(get("settings/5500/portal", portal).statusCode()).isEqualTo(403);
        assertThat(get("settings/5500/portal", portal, "X-Forwarded-Proto", "https")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_look_that_cannot_be_written_down_is_not_answered() throws Exception {
        try (var connection = DriverManager.getConnection(real.jdbcUrl(), real.user(), real.password())) {
            connection.createStatement().execute("ALTER TABLE settings_reads RENAME TO away");
        }

        HttpResponse<String> answer = get("settings/5500/portal", sender);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("horse-battery", "Exception", "settings_reads");
        isDescribed(answer, "Problem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE settings_reads SET consumer = 'x'",
                "DELETE FROM settings_reads",
                "TRUNCATE settings_reads"
            })
    void what_was_read_stays_written_down(String statement) throws Exception {
        get("settings/5500/portal", portal);

        try (var connection = DriverManager.getConnection(real.jdbcUrl(), real.user(), real.password())) {
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .hasMessageContaining("settings_reads is a log");
        }
    }

    @Test
    void the_description_is_served_and_is_one() throws Exception {
        HttpResponse<String> answer = ask("GET", "openapi.yaml");
        JsonNode document = new YAMLMapper().readTree(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/yaml");
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        JsonSchema dialect = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        document.at("/components/schemas")
                .forEach(schema -> assertThat(dialect.validate(schema)).isEmpty());
        document.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void the_view_for_programs_holds_every_profile_in_use_and_no_secret() throws Exception {
        database.catalogEditor().archive(new Subject.OfProfile(ProfileKey.parse("5500/draft")), ME);
        StringWriter all = new StringWriter();
        int count = 0;
        try (var connection = DriverManager.getConnection(real.jdbcUrl(), real.user(), real.password());
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT v::text, overrides->>'jsmith', secrets_set FROM module_email_settings v"
                                + " ORDER BY profile = 'portal' DESC")) {
            while (rows.next()) {
                if (count++ == 0) {
                    assertThat(rows.getString(2)).isEqualTo("jsmith@example.com");
                    assertThat(rows.getString(3)).isEqualTo("{password}");
                }
                all.write(rows.getString(1));
            }
        }

        assertThat(count).isEqualTo(5);
        assertThat(all.toString()).contains("smtp.example.com").doesNotContain("horse", "staple");
        assertThat(uncommented()).isEmpty();
    }

    private List<String> uncommented() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var connection = DriverManager.getConnection(real.jdbcUrl(), real.user(), real.password());
                var rows = connection.createStatement().executeQuery("""
                        SELECT attname FROM pg_attribute
                        WHERE attrelid = 'module_email_settings'::regclass AND attnum > 0
                          AND col_description(attrelid, attnum) IS NULL
                        """)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}
