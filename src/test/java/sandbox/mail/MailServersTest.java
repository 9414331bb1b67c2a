package sandbox.mail;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailServersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final Path FOLDER = Path.of("target", "test-mail-servers");

    private static MailServers servers;
    private static Client client;

    @BeforeAll
    static void start() {
        servers = MailServers.start(FOLDER, Clock.fixed(NOW, ZoneOffset.UTC));
        client = new Client(servers.authorityFile());
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5500/signer", "5500/portal", "playground/relay", "playground/slow", "playground/probe"})
    void a_working_profile_delivers_to_the_inbox_under_the_queue_id_of_the_reply(String name) throws Exception {
        var profile = profile(name);
        assertThat(profile.works()).isTrue();

        var reply = client.send(profile);

        var mail = servers.inbox().mails().getLast();
        assertThat(reply).isEqualTo("250 2.0.0 Ok: queued as " + mail.id());
        assertThat(mail.from()).isEqualTo(profile.from());
        assertThat(mail.to()).containsExactly(profile.recipient());
        assertThat(mail.received()).isEqualTo(NOW);
    }

    @Test
    void a_mail_in_the_inbox_is_decoded() throws Exception {
        client.send(profile("5500/portal"));

        var mail = servers.inbox().mails().getLast();
        assertThat(mail.subject()).isEqualTo("Täglicher Test");
        assertThat(mail.text()).isEqualToIgnoringNewLines("Grüße\n.dotted");
        assertThat(mail.html()).isEqualTo("<p>Grüße</p>");
        assertThat(mail.headers())
                .containsEntry("X-Run", "42")
                .containsEntry("Subject", "Täglicher Test")
                .containsKeys("Message-ID", "MIME-Version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "documents/email              | 535-5.7.8 Authentication failed",
                "compliance/email             | not owned by user compliance@sandbox.example",
                "playground/closes            | Got bad greeting from SMTP host",
                "playground/blocked           | 554",
                "playground/busy              | 421",
                "playground/no-starttls       | STARTTLS is required but host does not support STARTTLS",
                "playground/starttls-broken   | 454 4.7.0 TLS not available",
                "playground/expired           | NotAfter: ",
                "playground/other-name        | No subject alternative DNS name matching localhost",
                "playground/self-signed       | unable to find valid certification path",
                "playground/starttls-port     | Unsupported or unrecognized SSL message",
                "playground/no-auth           | 530 5.7.0 Authentication required",
                "playground/ntlm-only         | 535 5.7.8",
                "playground/auth-later        | 454 4.7.0 Temporary authentication failure",
                "playground/auth-disabled     | 535 5.7.139",
                "playground/app-password      | 534-5.7.9",
                "playground/auth-drops        | AuthenticationFailedException: [EOF]",
                "playground/sender-refused    | 550-Verification failed",
                "playground/unknown-recipient | 550 5.1.1",
                "playground/relay-denied      | Relay access denied",
                "playground/spam              | 554 5.7.1 Message rejected",
                "playground/too-big           | 552 5.3.4",
                "playground/closes-after-data | Connection or outbound has closed"
            })
    void a_failing_profile_fails_in_its_own_way(String name, String words) {
        var profile = profile(name);
        int before = servers.inbox().mails().size();

        assertThat(profile.works()).isFalse();
        assertThatThrownBy(() -> client.send(profile)).hasStackTraceContaining(words);
        assertThat(servers.inbox().mails()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"imap, * OK", "pop3, +OK", "drip, 2"})
    void a_strange_greeting_is_the_first_thing_that_comes(String key, String start) throws IOException {
        assertThat(Client.firstBytes(profile("playground/" + key))).startsWith(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "web", "tls-port", "filtered"})
    void a_server_that_waits_says_nothing(String key) {
        assertThatThrownBy(() -> Client.firstBytes(profile("playground/" + key)))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void a_refused_port_refuses_and_a_resetting_one_resets() {
        assertThatThrownBy(() -> Client.firstBytes(profile("playground/refused")))
                .isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> Client.firstBytes(profile("playground/resets")))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void greylisting_lets_every_second_try_pass() throws Exception {
        var greylisting = profile("playground/greylisting");

        assertThatThrownBy(() -> client.send(greylisting)).hasStackTraceContaining("451 4.7.1");
        assertThat(client.send(greylisting)).startsWith("250");
        assertThatThrownBy(() -> client.send(greylisting)).hasStackTraceContaining("451 4.7.1");
    }

    @Test
    void every_profile_has_a_key_and_a_port_of_its_own_and_says_what_happens() {
        var profiles = servers.profiles();

        assertThat(profiles).extracting(MailServersTest::name).doesNotHaveDuplicates();
        assertThat(profiles).extracting(SandboxProfile::port).doesNotHaveDuplicates();
        assertThat(profiles)
                .allSatisfy(profile -> assertThat(profile.whatHappens()).endsWith("."));
        assertThat(profiles.stream().collect(groupingBy(SandboxProfile::module)).keySet())
                .containsExactlyInAnyOrder("5500", "documents", "compliance", "playground");
    }

    @Test
    void no_profile_shows_its_password_as_text() {
        assertThat(servers.profiles())
                .allSatisfy(profile -> assertThat(profile.toString())
                        .doesNotContain(profile.password() == null ? "null" : profile.password()));
    }

    @Test
    void ports_and_authority_stay_the_same_at_the_next_start(@TempDir Path own) throws IOException {
        copyCertificates(own);
        List<SandboxProfile> before;
        Path authority;
        try (var first = MailServers.start(own, Clock.systemUTC())) {
            before = first.profiles();
            authority = first.authorityFile();
        }
        try (var second = MailServers.start(own, Clock.systemUTC())) {
            assertThat(second.profiles()).isEqualTo(before);
            assertThat(second.authorityFile()).isEqualTo(authority).isNotEmptyFile();
        }
    }

    @Test
    void a_port_that_is_taken_is_replaced() {
        try (var again = MailServers.start(FOLDER, Clock.systemUTC())) {
            assertThat(again.profiles())
                    .extracting(SandboxProfile::port)
                    .doesNotContainAnyElementsOf(servers.profiles().stream()
                            .map(SandboxProfile::port)
                            .toList());
        }
    }

    /** Making them anew takes seconds. */
    private static void copyCertificates(Path to) throws IOException {
        var from = FOLDER.resolve("certificates");
        var copies = Files.createDirectory(to.resolve("certificates"));
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, copies.resolve(file.getFileName()));
            }
        }
    }

    private static SandboxProfile profile(String name) {
        return servers.profiles().stream()
                .filter(profile -> name(profile).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(SandboxProfile profile) {
        return profile.module() + "/" + profile.key();
    }
}
