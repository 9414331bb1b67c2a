package sendcheck.web;

import jakarta.servlet.http.HttpServlet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import sendcheck.config.Configuration;
import sendcheck.files.InventoryFile;
import sendcheck.postgres.Database;
import sendcheck.postgres.Keysets;
import sendcheck.postgres.TestDatabase;
import sendcheck.roles.Permit;
import sendcheck.roles.Permits;
import sendcheck.secretlink.OneTimeLinks;
import sendcheck.secretlink.SecretLinks;
import sendcheck.secretlink.SetSecret;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

/** The page on a real server and database, with a clock that stands until it is moved. */
final class SecretSite implements AutoCloseable {
    static final Person ANN = new Person("U1", "Ann <b>Lee</b>");
    static final ProfileKey PORTAL = ProfileKey.parse("5500/portal");
    private static final String SEED = """
            {"modules": [{"key": "5500", "title": "5500", "profiles": [
              {"key": "portal", "title": "Portal & Email", "host": "smtp.example.com", "port": 587,
               "user": "portal@example.com", "password": "horse-battery", "from": "portal@example.com"}]}]}
            """;

    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    final Database database;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;
    private final SecretLinks links;
    private volatile Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private volatile Permit permit = new Permit.Granted();

    private SecretSite(Path folder, URI publicUrl) throws Exception {
        TestDatabase real = TestDatabase.createWithSchema();
        Clock clock = new Standing();
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
        SetSecret setSecret = new SetSecret(
                database.secretLinks(),
                new Set(),
                (by, profile, field, view) -> told.add(by.id() + " " + profile + " " + field + " " + view),
                clock);
        server = WebServer.start(0, new Silent(), Map.of(), new SecretServlet(setSecret, publicUrl, clock));
        links = new OneTimeLinks(database.secretLinks(), publicUrl, clock, new SecureRandom());
    }

    /** Reached by plain HTTP on this machine. */
    static SecretSite local(Path folder) throws Exception {
        return new SecretSite(folder, URI.create("http://localhost/"));
    }

    /** Reached by https, through a proxy. */
    static SecretSite published(Path folder) throws Exception {
        return new SecretSite(folder, URI.create("https://sendcheck.example.com/"));
    }

    private final class Standing extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final class Set implements Permits {
        @Override
        public Permit changeSettings(Person person) {
            return permit;
        }

        @Override
        public Permit testIn(Person person, String channel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Permit sendTestTo(Person person, String recipient) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Silent extends HttpServlet {}

    void wait(Duration duration) {
        now = now.plus(duration);
    }

    /** As at the beginning, but for what is kept; a link of before is late. */
    void reset() {
        told.clear();
        permit = new Permit.Granted();
        wait(Duration.ofMinutes(30));
    }

    void refuse(String words) {
        permit = new Permit.Refused(words);
    }

    /** A new link of Ann's, as it is reached in the tests. */
    URI link(Field field) {
        String path = links.issue(ANN, PORTAL, field, "V1").address().getPath();
        return URI.create("http://localhost:" + server.port() + path);
    }

    URI page(String token) {
        return URI.create("http://localhost:" + server.port() + "/secret/" + token);
    }

    /** What is kept now. */
    String secret(Field field) {
        return database.settings().kept(PORTAL).orElseThrow().secret(field).reveal();
    }

    HttpResponse<String> get(URI page, String... headers) throws IOException, InterruptedException {
        return send(request(page, headers).GET());
    }

    HttpResponse<String> post(URI page, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        return send(posting(page, form, headers));
    }

    HttpRequest.Builder posting(URI page, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(page, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> upload(URI page, String passphrase, byte[]... files) throws IOException, InterruptedException {
        String boundary = "----boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] file : files) {
            body.writeBytes(
                    head(boundary, "name=\"files\"; filename=\"a.bin\"\r\nContent-Type: application/octet-stream"));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(head(boundary, "name=\"passphrase\""));
        body.writeBytes((passphrase + "\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(page)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] head(String boundary, String disposition) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static HttpRequest.Builder request(URI page, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(page);
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        server.close();
        client.close();
        database.close();
    }
}
