package sendcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.Source;
import sendcheck.secretlink.KeyFiles;
import sendcheck.settings.Problem.Field;

class SecretPageTest {
    private static final String OLD = "horse-battery";
    private static final String NEW = "correct-horse-<&>\"";

    private static SecretSite site;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        site = SecretSite.local(folder);
    }

    @BeforeEach
    void reset() throws Exception {
        site.reset();
        site.post(site.link(Field.PASSWORD), Map.of("secret", OLD));
        site.told.clear();
    }

    @AfterAll
    static void close() throws Exception {
        site.close();
    }

    @Test
    void the_page_says_what_is_set_for_which_profile_and_by_whom() throws Exception {
        HttpResponse<String> page = site.get(site.link(Field.PASSWORD));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Set the password", "5500 · Portal &amp; Email", "Ann &lt;b&gt;Lee&lt;/b&gt;", "15 minutes")
                .contains("autocomplete=\"new-password\"")
                .doesNotContain("<b>Lee", "<script", "horse-battery");
    }

    @Test
    void a_password_is_kept_logged_and_told_to_the_open_modal() throws Exception {
        HttpResponse<String> done = site.post(site.link(Field.PASSWORD), Map.of("secret", NEW));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body())
                .contains("The password is set", "Go back to Slack")
                .doesNotContain("correct-horse");
        assertThat(site.secret(Field.PASSWORD)).isEqualTo(NEW);
        assertThat(site.told).containsExactly("U1 5500/portal PASSWORD V1");
        SettingsChange change =
                site.database.settings().log(SecretSite.PORTAL, 1).getFirst();
        assertThat(change.by()).isEqualTo(SecretSite.ANN);
        assertThat(change.source()).isEqualTo(Source.LINK);
    }

    @Test
    void a_link_works_once() throws Exception {
        URI link = site.link(Field.PASSWORD);
        site.post(link, Map.of("secret", "first"));
        site.wait(Duration.ofMinutes(2));

        HttpResponse<String> again = site.post(link, Map.of("secret", "second"));

        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("was used", "2 minutes ago", "/email-settings");
        assertThat(site.secret(Field.PASSWORD)).isEqualTo("first");
    }

    @Test
    void of_many_who_send_at_once_one_succeeds() throws Exception {
        URI link = site.link(Field.PASSWORD);

        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 8)
                .mapToObj(i -> site.client()
                        .sendAsync(
                                site.posting(link, Map.of("secret", "number-" + i))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()))
                .toList();

        assertThat(sent.stream().map(each -> each.join().statusCode()))
                .containsExactlyInAnyOrder(200, 410, 410, 410, 410, 410, 410, 410);
        assertThat(site.told).hasSize(1);
    }

    @Test
    void looking_at_a_link_does_not_use_it_up() throws Exception {
        URI link = site.link(Field.PASSWORD);
        HttpResponse<String> head =
                site.send(SecretSite.request(link).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        site.get(link, "User-Agent", "Slackbot-LinkExpanding 1.0");
        site.get(link);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(site.post(link, Map.of("secret", NEW)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_late_link_sets_nothing_and_says_what_to_do() throws Exception {
        URI link = site.link(Field.PASSWORD);
        site.wait(Duration.ofMinutes(15));

        HttpResponse<String> seen = site.get(link);
        HttpResponse<String> sent = site.post(link, Map.of("secret", NEW));

        assertThat(List.of(seen.statusCode(), sent.statusCode())).containsOnly(410);
        assertThat(sent.body()).contains("too old", "/email-settings");
        assertThat(site.secret(Field.PASSWORD)).isEqualTo(OLD);
    }

    @Test
    void a_link_is_forgotten_after_a_day() throws Exception {
        URI link = site.link(Field.PASSWORD);
        site.wait(Duration.ofHours(25));
        site.link(Field.PASSWORD);

        assertThat(site.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_may_change_settings_no_more_is_refused_when_the_link_is_used() throws Exception {
        URI link = site.link(Field.PASSWORD);
        site.refuse("Only admins change settings. Ask @ivo.");

        HttpResponse<String> sent = site.post(link, Map.of("secret", NEW));

        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(sent.body()).contains("Ask @ivo.");
        assertThat(site.secret(Field.PASSWORD)).isEqualTo(OLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "..%2f..%2fetc",
                "%27%20or%201=1"
            })
    void a_wrong_link_is_answered_in_words(String token) throws Exception {
        HttpResponse<String> page = site.get(site.page(token));

        assertThat(page.statusCode()).isBetween(400, 404);
        assertThat(page.body()).doesNotContain("Exception");
    }

    @Test
    void whoever_guesses_is_stopped_for_a_minute_and_keeps_nobody_from_a_right_link() throws Exception {
        URI link = site.link(Field.PASSWORD);
        for (int i = 0; i < Guesses.MOST_OF_ONE; i++) {
            assertThat(site.get(site.page("A".repeat(42) + i)).statusCode()).isEqualTo(404);
        }

        HttpResponse<String> stopped = site.get(site.page("B".repeat(43)));
        HttpResponse<String> right = site.post(link, Map.of("secret", NEW));
        site.wait(Guesses.WINDOW);

        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).contains("60");
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(site.get(site.page("B".repeat(43))).statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_is_neither_kept_nor_framed_nor_scripted_nor_told_to_others() throws Exception {
        HttpResponse<String> page = site.get(site.link(Field.PASSWORD));

        assertThat(page.headers().map())
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .doesNotContainKeys("set-cookie", "server", "strict-transport-security");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'");
    }

    @Test
    void a_form_of_another_site_is_refused() throws Exception {
        URI link = site.link(Field.PASSWORD);

        assertThat(site.post(link, Map.of("secret", NEW), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post(link, Map.of("secret", NEW), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.secret(Field.PASSWORD)).isEqualTo(OLD);
        assertThat(site.post(link, Map.of("secret", NEW), "Sec-Fetch-Site", "same-origin", "Origin", "null")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "OPTIONS"})
    void other_methods_are_refused(String method) throws Exception {
        HttpResponse<String> answer = site.send(
                SecretSite.request(site.link(Field.PASSWORD)).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "line\nbreak", "a\tb"})
    void a_password_that_cannot_be_one_is_refused_and_the_link_still_works(String password) throws Exception {
        URI link = site.link(Field.PASSWORD);

        HttpResponse<String> again = site.post(link, Map.of("secret", password, "meant", "yes"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Nothing was kept").doesNotContain("It is meant so");
        assertThat(site.post(link, Map.of("secret", NEW)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {" space-before", "space-after ", "abcd efgh ijkl mnop", "••••••••", "********"})
    void a_password_that_looks_wrong_is_kept_once_it_is_said_to_be_meant_so(String password) throws Exception {
        URI link = site.link(Field.PASSWORD);

        HttpResponse<String> doubtful = site.post(link, Map.of("secret", password));
        String before = site.secret(Field.PASSWORD);
        HttpResponse<String> meant = site.post(link, Map.of("secret", password, "meant", "yes"));

        assertThat(doubtful.statusCode()).isEqualTo(422);
        assertThat(doubtful.body()).contains("It is meant so").doesNotContain(password);
        assertThat(before).isEqualTo(OLD);
        assertThat(meant.statusCode()).isEqualTo(200);
        assertThat(site.secret(Field.PASSWORD)).isEqualTo(password);
    }

    @Test
    void the_id_of_a_client_secret_is_not_taken_for_its_value() throws Exception {
        URI link = site.link(Field.CLIENT_SECRET);

        HttpResponse<String> doubtful =
                site.post(link, Map.of("secret", "0a1b2c3d-0000-4000-8000-00000000abcd", "expires", "2027-05-31"));

        assertThat(doubtful.statusCode()).isEqualTo(422);
        assertThat(doubtful.body())
                .contains("ID of the secret", "value=\"2027-05-31\"")
                .doesNotContain("0a1b2c3d");
    }

    @Test
    void the_day_on_which_a_client_secret_expires_is_kept_with_it() throws Exception {
        HttpResponse<String> done = site.post(
                site.link(Field.CLIENT_SECRET), Map.of("secret", " abc~defghijklmnop ", "expires", "2027-05-31"));

        assertThat(done.body()).contains("The client secret is set", "31 May 2027", "30, 7 and 1 days before");
        assertThat(site.secret(Field.CLIENT_SECRET)).isEqualTo("abc~defghijklmnop");
        assertThat(site.database
                        .settings()
                        .kept(SecretSite.PORTAL)
                        .orElseThrow()
                        .marks())
                .hasEntrySatisfying(
                        Field.CLIENT_SECRET, mark -> assertThat(mark.expires()).isEqualTo(LocalDate.of(2027, 5, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "2020-01-01", "2127-05-31", "31.5.2027", "<script>"})
    void a_day_that_cannot_be_the_end_of_a_client_secret_is_refused(String day) throws Exception {
        HttpResponse<String> again =
                site.post(site.link(Field.CLIENT_SECRET), Map.of("secret", "abc~def", "expires", day));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).doesNotContain("<script>", "abc~def");
    }

    @Test
    void a_certificate_is_kept_with_its_end_and_shown_by_its_thumbprint(@TempDir Path folder) throws Exception {
        KeyFiles pair = KeyFiles.make(folder, "portal", "-keyalg RSA -validity 400 -startdate 2026/11/01");
        URI link = site.link(Field.CLIENT_CERTIFICATE);

        HttpResponse<String> wrong = site.upload(link, "wrong", pair.pfx());
        HttpResponse<String> done = site.upload(link, KeyFiles.PASSPHRASE, pair.pfx());

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("passphrase does not open the file");
        assertThat(done.body()).contains("The client certificate is set", "CN=portal", "Thumbprint", "6 December 2027");
        assertThat(site.secret(Field.CLIENT_CERTIFICATE)).contains("PRIVATE KEY", "CERTIFICATE");
    }

    @Test
    void more_than_a_secret_needs_is_refused_and_the_link_still_works() throws Exception {
        URI password = site.link(Field.PASSWORD);
        URI certificate = site.link(Field.CLIENT_CERTIFICATE);

        assertThat(site.post(password, Map.of("secret", "x".repeat(5_000))).statusCode())
                .isEqualTo(422);
        assertThat(site.post(password, Map.of("secret", "x".repeat(Sent.MOST))).statusCode())
                .isEqualTo(413);
        assertThat(site.upload(certificate, "", new byte[Sent.MOST]).statusCode())
                .isEqualTo(413);
        assertThat(site.post(password, Map.of("secret", NEW)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_no_form_is_answered_in_words() throws Exception {
        URI link = site.link(Field.CLIENT_CERTIFICATE);

        HttpResponse<String> text = site.send(SecretSite.request(link)
                .header("Content-Type", "multipart/form-data")
                .POST(HttpRequest.BodyPublishers.ofString("hello")));
        HttpResponse<String> form = site.post(link, Map.of("secret", NEW));

        HttpResponse<String> malformed = site.send(SecretSite.request(site.link(Field.PASSWORD))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("secret=%zz")));

        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(text.statusCode()).isBetween(400, 422);
        assertThat(form.statusCode()).isBetween(400, 422);
        assertThat(text.body() + form.body()).doesNotContain("Exception");
    }

    @Test
    void over_a_proxy_only_https_is_answered_and_told_to_stay(@TempDir Path folder) throws Exception {
        try (SecretSite published = SecretSite.published(folder)) {
            URI link = published.link(Field.PASSWORD);

            HttpResponse<String> inClear = published.get(link);
            HttpResponse<String> half = published.get(link, "X-Forwarded-Proto", "http");
            HttpResponse<String> encrypted = published.get(link, "X-Forwarded-Proto", "https");

            assertThat(inClear.statusCode()).isEqualTo(403);
            assertThat(inClear.body()).contains("HTTPS only", "X-Forwarded-Proto");
            assertThat(half.statusCode()).isEqualTo(403);
            assertThat(encrypted.statusCode()).isEqualTo(200);
            assertThat(encrypted.headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000");
        }
    }

    @Test
    void behind_a_proxy_one_who_guesses_does_not_stop_the_others(@TempDir Path folder) throws Exception {
        try (SecretSite published = SecretSite.published(folder)) {
            for (int i = 0; i <= Guesses.MOST_OF_ONE; i++) {
                published.get(
                        published.page("A".repeat(43)),
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-For",
                        "10.9.8." + i + ", 192.0.2.1");
            }
            URI link = published.link(Field.PASSWORD);

            assertThat(published
                            .get(
                                    published.page("A".repeat(43)),
                                    "X-Forwarded-Proto",
                                    "https",
                                    "X-Forwarded-For",
                                    "192.0.2.1")
                            .statusCode())
                    .isEqualTo(429);
            assertThat(published
                            .get(link, "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.2")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void while_the_database_is_away_it_is_said_in_words(@TempDir Path folder) throws Exception {
        try (SecretSite other = SecretSite.local(folder)) {
            URI link = other.link(Field.PASSWORD);
            other.database.close();

            HttpResponse<String> away = other.post(link, Map.of("secret", NEW));

            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("cannot reach its database").doesNotContain("Exception", "correct-horse");
        }
    }

    @Test
    void nothing_that_is_logged_holds_a_secret_or_a_token() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        Level before = root.getLevel();
        root.setLevel(Level.DEBUG);
        URI link = site.link(Field.PASSWORD);
        String token = link.getPath().substring("/secret/".length());
        try {
            site.post(link, Map.of("secret", "correct-horse"));
            site.post(link, Map.of("secret", "correct-horse"));
            site.post(site.link(Field.CLIENT_CERTIFICATE), Map.of("secret", "correct-horse"));
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }

        assertThat(List.copyOf(log.list))
                .filteredOn(event -> !event.getLoggerName().startsWith("jdk."))
                .allSatisfy(event -> assertThat(event.getFormattedMessage() + event.getThrowableProxy())
                        .doesNotContain("correct-horse", token));
    }
}
