package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.mail.script.DeadPort;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.Sender;

/** Before any connection: the settings, and the name of the server. */
class SettingsAndNamesTest {

    static Stream<Trial> injections() {
        String evil = "\r\nRCPT TO:<eve@test.example>";
        Trial trial = Trial.on(25);
        return Stream.of(
                trial.on("127.0.0.1" + evil),
                trial.as("ann" + evil, "secret-word"),
                trial.to("bob@test.example" + evil),
                trial.to("bob@test.example>" + evil),
                trial.from(new Sender("Ann" + evil, "ann@test.example", null, List.of())),
                trial.from(new Sender("Ann", "ann@test.example" + evil, null, List.of())),
                trial.from(new Sender("Ann", "ann@test.example", "help@test.example" + evil, List.of())),
                trial.from(new Sender("Ann", "ann@test.example", null, List.of("copy@test.example" + evil))));
    }

    @ParameterizedTest
    @MethodSource("injections")
    void a_line_break_in_any_setting_ends_the_run_before_it_begins(Trial trial) {
        Report report = trial.run();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.SETTINGS);
        assertThat(Trial.symptom(report)).isInstanceOf(Symptom.InvalidSettings.class);
        assertThat(report.transcript().lines()).isEmpty();
        assertThat(Trial.evidence(report, Stage.SETTINGS)).isNotEmpty().noneMatch(line -> line.contains("\n"));
    }

    @Test
    void a_host_without_an_ascii_form_is_an_invalid_setting() {
        assertThat(WireName.host("bücher.example")).contains("xn--bcher-kva.example");
        assertThat(WireName.host("smtp.straße.example")).isEmpty();
        assertThat(WireName.address("ann@faß.example")).isEmpty();
        assertThat(WireName.host("ü".repeat(63) + ".example")).isEmpty();
        assertThat(WireName.host("[::1]")).contains("::1");
        assertThat(WireName.host("mail.example.")).contains("mail.example");
    }

    @Test
    void a_name_without_addresses_is_not_found() {
        Report report = named("mail.example", host -> {
            throw new UnknownHostException(host + ": Name or service not known");
        });
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.RESOLVE);
        assertThat(Trial.symptom(report)).isEqualTo(new Symptom.NameNotFound("mail.example"));
    }

    @Test
    void a_name_service_that_fails_does_not_mean_that_the_name_is_wrong() {
        Report report = named("mail.example", host -> {
            throw new UnknownHostException(host + ": Temporary failure in name resolution");
        });
        assertThat(Trial.symptom(report))
                .isEqualTo(new Symptom.NameServiceFailed("mail.example", "Temporary failure in name resolution"));
    }

    @Test
    void a_name_service_that_hangs_meets_the_connect_limit() {
        CountDownLatch never = new CountDownLatch(1);
        Report report = named("mail.example", host -> {
            try {
                never.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        });
        never.countDown();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.RESOLVE);
        assertThat(Trial.symptom(report)).isInstanceOf(Symptom.NameServiceFailed.class);
    }

    @Test
    void the_next_address_is_tried_when_the_first_does_not_answer() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Report report = probe(server.port(), host ->
                    new InetAddress[] {InetAddress.getByName("127.0.0.2"), InetAddress.getLoopbackAddress()});
            assertThat(Trial.failedStage(report)).isNull();
            assertThat(Trial.evidence(report, Stage.CONNECT))
                    .containsExactly(
                            "127.0.0.2, port " + server.port() + ": refused",
                            "Connected to 127.0.0.1, port " + server.port());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail test", "mail.test\r\nRSET", "", "-x", "bücher.example", "a..b"})
    void a_hello_that_is_no_domain_name_is_refused_at_once(String name) {
        try (var timer = new ScheduledThreadPoolExecutor(1)) {
            assertThatThrownBy(() -> new SmtpProbe(name, timer, Clock.systemUTC(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_literal_of_an_ipv6_address_has_no_zone() throws Exception {
        InetAddress local = InetAddress.getByName("fe80::1%1");
        assertThat(EhloName.of(null, local)).isEqualTo("[IPv6:fe80:0:0:0:0:0:0:1]");
    }

    private static Report named(String host, NameService names) {
        try (var dead = DeadPort.refusing()) {
            return probe(dead.port(), host, names);
        }
    }

    private static Report probe(int port, NameService names) {
        return probe(port, "mail.example", names);
    }

    private static Report probe(int port, String host, NameService names) {
        Trial trial = Trial.on(port).on(host).replyWithin(Duration.ofSeconds(5));
        try (var timer = new ScheduledThreadPoolExecutor(1)) {
            var surroundings = new Surroundings(
                    "test.example",
                    timer,
                    Clock.systemUTC(),
                    System::nanoTime,
                    new Random(1),
                    names,
                    Trust.ofTheRuntime(),
                    List.of(),
                    TokenSource.NONE);
            return new SmtpProbe(surroundings).run(trial.assignment(), trial.limits(), RunListener.SILENT);
        }
    }
}
