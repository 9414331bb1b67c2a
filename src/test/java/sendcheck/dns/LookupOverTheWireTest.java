package sendcheck.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.dns.NameServer;
import sendcheck.autoconfig.HttpAutoconfig;
import sendcheck.editing.Form;
import sendcheck.editing.Suggestion;
import sendcheck.editing.Suggestions;
import sendcheck.lookup.Autoconfig;
import sendcheck.lookup.SettingsLookup;
import sendcheck.settings.Problem.Field;

/** Looking up settings with a name service and a directory that are really asked. */
class LookupOverTheWireTest {
    private static final String ZONE = """
            hosted.example                    MX 10 hosted-example.mail.protection.outlook.com.
            europe.example                    MX 10 mx.zoho.eu.
            filtered.example                  MX 10 mxa-00123456.gslb.pphosted.com.
            own.example                       MX 10 mx.own.example.
            _submissions._tcp.own.example     SRV 0 1 465 mail.own.example.
            _submission._tcp.own.example      SRV 10 1 587 second.own.example.
            _submission._tcp.own.example      SRV 0 1 587 first.own.example.
            none.example                      MX 0 .
            _submission._tcp.none.example     SRV 0 0 0 .
            both.example                      MX 10 mx.both.example.
            _submissions._tcp.both.example    SRV 0 1 465 smtp.both.example.
            xn--mller-kva.example             MX 10 aspmx.l.google.com.
            """;
    private static final String LISTED = """
            <?xml version="1.0"?>
            <clientConfig version="1.1"><emailProvider id="x">
              <incomingServer type="imap"><hostname>imap.x</hostname><port>993</port></incomingServer>
              <outgoingServer type="smtp"><hostname>smtp.%EMAILDOMAIN%</hostname><port>465</port>
                <socketType>SSL</socketType><username>%EMAILLOCALPART%</username>
                <authentication>GSSAPI</authentication><authentication>password-cleartext</authentication></outgoingServer>
              <outgoingServer type="smtp"><hostname>broken</hostname><port>99999</port><socketType>SSL</socketType></outgoingServer>
            </emailProvider></clientConfig>
            """;

    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();
    private static NameServer names;
    private static HttpServer directory;
    private static Suggestions suggestions;

    @BeforeAll
    static void start() throws IOException {
        names = NameServer.start(ZONE);
        directory = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        directory.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        directory.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String page = PAGES.get(path);
            if (path.endsWith("stuck.example")) {
                exchange.sendResponseHeaders(200, 1_000);
            } else if (path.endsWith("moved.example")) {
                exchange.getResponseHeaders().add("Location", "/v1.1/both.example");
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            } else {
                byte[] body = (page == null ? "nothing" : page).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            }
        });
        directory.start();
        suggestions = lookup(new HttpAutoconfig(url() + "v1.1/{domain}", Duration.ofSeconds(2)), Duration.ofSeconds(5));
        PAGES.put("/v1.1/both.example", LISTED);
    }

    private static String url() {
        return "http://127.0.0.1:" + directory.getAddress().getPort() + "/";
    }

    private static Suggestions lookup(Autoconfig autoconfig, Duration limit) {
        DnsJava dns = new DnsJava(List.of(names.address()), Duration.ofSeconds(2));
        return new SettingsLookup(dns, dns, autoconfig, limit);
    }

    @AfterAll
    static void stop() {
        names.close();
        directory.stop(0);
    }

    @Test
    void an_address_of_a_provider_gets_its_settings_without_asking_anyone() {
        Suggestion first = suggestions.forAddress("ann@gmail.com").getFirst();

        assertThat(first.values())
                .containsEntry(Field.HOST, "smtp.gmail.com")
                .containsEntry(Field.PORT, "587")
                .containsEntry(Field.SECURITY, "starttls")
                .containsEntry(Field.DELIVERY, Form.SPECIFY_SERVER)
                .containsEntry(Field.SIGN_IN, Form.WITH_PASSWORD)
                .containsEntry(Field.USER, "ann@gmail.com");
        assertThat(first.why()).contains("gmail.com belongs to Gmail", "app password");
    }

    @Test
    void a_domain_hosted_at_a_provider_is_known_by_its_mx() {
        Suggestion only = suggestions.forAddress(" ann@Hosted.example ").getFirst();

        assertThat(only.values())
                .containsEntry(Field.HOST, "smtp.office365.com")
                .containsEntry(Field.SIGN_IN, Form.WITH_OAUTH)
                .containsEntry(Field.USER, "ann@Hosted.example");
        assertThat(only.why())
                .contains("Mail to hosted.example goes to hosted-example.mail.protection.outlook.com", "Microsoft 365");
    }

    @Test
    void a_domain_hosted_in_a_region_gets_the_host_of_that_region() {
        assertThat(suggestions.forAddress("ann@europe.example"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.values()).containsEntry(Field.HOST, "smtp.zoho.eu"));
    }

    @Test
    void a_domain_in_another_script_is_asked_in_ascii() {
        assertThat(suggestions.forAddress("ann@müller.example").getFirst().why())
                .contains("Gmail");
    }

    @Test
    void published_servers_come_with_tls_on_connect_first_and_the_preferred_first() {
        assertThat(suggestions.forAddress("a@own.example"))
                .extracting(found -> found.values().get(Field.HOST) + ":"
                        + found.values().get(Field.PORT) + "/"
                        + found.values().get(Field.SECURITY))
                .containsExactly(
                        "mail.own.example:465/tls",
                        "first.own.example:587/starttls",
                        "second.own.example:587/starttls");
        assertThat(suggestions.forAddress("a@own.example").getFirst().why())
                .contains("own.example publishes mail.own.example", "_submissions._tcp.own.example");
    }

    @Test
    void what_two_places_say_is_one_suggestion_with_both_reasons() {
        List<Suggestion> found = suggestions.forAddress("ann@both.example");

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().values())
                .containsEntry(Field.HOST, "smtp.both.example")
                .containsEntry(Field.SIGN_IN, Form.WITH_PASSWORD)
                .containsEntry(Field.USER, "ann");
        assertThat(found.getFirst().why()).contains("publishes", "autoconfig directory lists smtp.both.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "@",
                "a@b",
                "a b@gmail.com",
                "a@none.example",
                "a@gone.example",
                "a@moved.example",
                "a@filtered.example"
            })
    void where_nothing_is_known_nothing_is_suggested(String address) {
        assertThat(suggestions.forAddress(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not xml",
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><clientConfig><outgoingServer type=\"smtp\"><hostname>&f;</hostname><port>25</port><socketType>plain</socketType></outgoingServer></clientConfig>",
                "<clientConfig><outgoingServer type=\"smtp\"><hostname>h</hostname><port>0</port><socketType>SSL</socketType></outgoingServer></clientConfig>",
                "<clientConfig/>"
            })
    void a_directory_that_answers_something_else_is_left_out(String page) {
        PAGES.put("/v1.1/odd.example", page);

        assertThat(suggestions.forAddress("a@odd.example")).isEmpty();
    }

    @Test
    void an_endless_answer_is_not_read() {
        PAGES.put("/v1.1/long.example", "<clientConfig>" + " ".repeat(100_000) + "</clientConfig>");

        assertThat(suggestions.forAddress("a@long.example")).isEmpty();
    }

    @Test
    void sources_that_do_not_answer_cost_no_more_than_the_limit() {
        Suggestions hurried =
                lookup(new HttpAutoconfig(url() + "v1.1/{domain}", Duration.ofSeconds(20)), Duration.ofMillis(300));
        Instant begun = Instant.now();

        assertThat(hurried.forAddress("a@silent.example")).isEmpty();
        assertThat(hurried.forAddress("a@stuck.example")).isEmpty();
        assertThat(hurried.forAddress("ann@gmail.com")).isNotEmpty();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }
}
