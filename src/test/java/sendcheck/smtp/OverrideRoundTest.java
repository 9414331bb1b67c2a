package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.OverrideCheck.Untried;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;

class OverrideRoundTest {

    private static final ProfileKey PROFILE = new ProfileKey("5500", "portal");
    private static final List<SenderOverride> OVERRIDES =
            List.of(override("jsmith", "jsmith@test.example"), override("mjones", "mjones@other.example"));

    @Test
    void every_override_is_tried_in_one_connection_and_nothing_is_sent() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Report report = run(server, OVERRIDES);
            assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(check(report).rows())
                    .containsExactly(
                            new OverrideCheck.Row("jsmith", "jsmith@test.example", null),
                            new OverrideCheck.Row("mjones", "mjones@other.example", null));
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.lines())
                    .containsSubsequence(
                            "MAIL FROM:<ann@test.example>",
                            "RSET",
                            "MAIL FROM:<jsmith@test.example>",
                            "RCPT TO:<bob@test.example>",
                            "RSET",
                            "MAIL FROM:<mjones@other.example>",
                            "RCPT TO:<bob@test.example>",
                            "RSET",
                            "QUIT")
                    .doesNotContain("DATA");
            assertThat(server.lines().stream().filter("RSET"::equals)).hasSize(3);
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void a_refusal_at_mail_or_rcpt_is_told_of_that_address_alone() {
        for (Step step : List.of(Step.SENDER, Step.RECIPIENT)) {
            var script = Script.named("mail.test")
                    .on(
                            step,
                            exchange -> List.of(
                                    (exchange.line() + exchange.sender()).contains("other.example")
                                            ? Action.reply("553 5.7.1 not owned by user")
                                            : Action.reply("250 2.1.0 Ok")));
            try (var server = ScriptedServer.start(script)) {
                Report report = run(server, OVERRIDES);
                assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
                assertThat(report.failure()).isEmpty();
                assertThat(check(report).refused()).singleElement().satisfies(row -> {
                    assertThat(row.portalUser()).isEqualTo("mjones");
                    assertThat(row.refusal()).isInstanceOf(Symptom.Refused.class);
                });
            }
        }
    }

    @Test
    void a_server_that_hangs_up_after_a_refusal_is_called_again_for_the_rest() {
        var script = Script.named("mail.test")
                .on(
                        Step.SENDER,
                        exchange -> exchange.line().contains("jsmith")
                                ? List.of(Action.reply("421 4.7.0 Go away"), Action.close())
                                : List.of(Action.reply("250 2.1.0 Ok")));
        try (var server = ScriptedServer.start(script)) {
            Report report = run(server, OVERRIDES);
            assertThat(check(report).rows())
                    .extracting(OverrideCheck.Row::portalUser, OverrideCheck.Row::isAccepted)
                    .containsExactly(tuple("mjones", true), tuple("jsmith", false));
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void a_server_that_hangs_up_each_time_is_not_called_for_ever() {
        var many = List.of(
                override("a", "a@test.example"),
                override("b", "b@test.example"),
                override("c", "c@test.example"),
                override("d", "d@test.example"),
                override("e", "e@test.example"),
                override("f", "f@test.example"));
        var script = Script.named("mail.test")
                .on(
                        Step.SENDER,
                        exchange -> exchange.line().contains("ann@")
                                ? List.of(Action.reply("250 2.1.0 Ok"))
                                : List.of(Action.close()));
        try (var server = ScriptedServer.start(script)) {
            Report report = run(server, many);
            assertThat(check(report).refused())
                    .extracting(OverrideCheck.Row::portalUser)
                    .containsExactly("b", "c", "d");
            assertThat(check(report).untried())
                    .extracting(OverrideCheck.Row::untried)
                    .containsExactly(Untried.HUNG_UP, Untried.HUNG_UP, Untried.HUNG_UP);
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    @Test
    void addresses_that_the_time_does_not_suffice_for_are_not_told_as_refused() {
        var script = Script.named("mail.test")
                .on(
                        Step.SENDER,
                        exchange -> exchange.line().contains("mjones")
                                ? List.of(Action.silence())
                                : List.of(Action.reply("250 2.1.0 Ok")));
        try (var server = ScriptedServer.start(script)) {
            var many = List.of(OVERRIDES.get(0), OVERRIDES.get(1), override("c", "c@test.example"));
            Report report = Trial.on(server.port())
                    .dry()
                    .allWithin(Duration.ofSeconds(2))
                    .run(many);
            assertThat(check(report).refused()).isEmpty();
            assertThat(check(report).untried())
                    .extracting(OverrideCheck.Row::untried)
                    .containsExactly(Untried.TIME_UP, Untried.TIME_UP);
            assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void a_server_that_closes_by_421_between_two_addresses_is_called_again_for_the_second() {
        var script = Script.named("mail.test")
                .on(
                        Step.RSET,
                        exchange -> exchange.connection() == 1
                                ? List.of(Action.reply("421 4.3.2 closing"), Action.close())
                                : List.of(Action.reply("250 2.0.0 Ok")));
        try (var server = ScriptedServer.start(script)) {
            Report report = run(server, OVERRIDES);
            assertThat(check(report).rows()).hasSize(2).allMatch(OverrideCheck.Row::isAccepted);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void overrides_are_tried_also_where_the_profiles_own_address_is_refused() {
        var script = Script.named("mail.test")
                .on(
                        Step.SENDER,
                        exchange -> List.of(
                                exchange.line().contains("ann@")
                                        ? Action.reply("550 5.7.1 No")
                                        : Action.reply("250 2.1.0 Ok")));
        try (var server = ScriptedServer.start(script)) {
            Report report = run(server, OVERRIDES);
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.SENDER);
            assertThat(check(report).refused()).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        }
    }

    @Test
    void a_failed_sign_in_ends_the_run_before_the_overrides() {
        try (var server = ScriptedServer.start(Script.named("mail.test").withAccount("ann", "another-word"))) {
            Report report =
                    Trial.on(server.port()).as("ann", "secret-word").dry().run(OVERRIDES);
            assertThat(report.overrides()).isNull();
            assertThat(server.lines()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void an_address_that_is_none_is_not_sent_to_the_server() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Report report = run(server, List.of(override("x", "x@y\r\nDATA"), override("y", "nobody")));
            assertThat(check(report).rows())
                    .allSatisfy(row -> assertThat(row.refusal()).isInstanceOf(Symptom.InvalidSettings.class));
            assertThat(server.lines()).doesNotContain("DATA");
        }
    }

    @Test
    void a_server_that_is_known_to_judge_by_the_message_is_told_of() {
        var exchange = Script.named("mail.test")
                .on(Step.GREETING, Action.reply("220 mail.test Microsoft ESMTP MAIL Service ready"));
        try (var server = ScriptedServer.start(exchange);
                var other = ScriptedServer.start(Script.named("mail.test"))) {
            assertThat(check(run(server, OVERRIDES)).judgedByMessage()).isTrue();
            assertThat(check(run(other, OVERRIDES)).judgedByMessage()).isFalse();
        }
    }

    private static SenderOverride override(String user, String address) {
        return new SenderOverride(PROFILE, user, address);
    }

    private static Report run(ScriptedServer server, List<SenderOverride> overrides) {
        return Trial.on(server.port()).dry().run(overrides);
    }

    private static OverrideCheck check(Report report) {
        return Objects.requireNonNull(report.overrides());
    }
}
