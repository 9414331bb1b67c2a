package sendcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.diagnosis.Limits;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

class CheckCommandTest {

    private final KnownProbe probe = new KnownProbe();
    private final Terminal terminal = new Terminal(probe);

    @Test
    void a_good_server_shows_its_stages_and_ends_with_0() {
        assertThat(terminal.check("good.example.com")).isZero();
        assertThat(terminal.out()).isEqualToIgnoringNewLines("""
                Checking good.example.com, port 587, STARTTLS, as portal@example.com
                  ✓ Connect             12 ms  192.0.2.1
                  ✓ Sign in             51 ms  PLAIN
                  ✓ Message              0 ms  250 2.0.0 Ok: queued as 4F2A1

                PASSED  A test email was sent to you@example.com. The server calls it 4F2A1.
                """);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void a_failing_server_says_why_who_must_act_and_what_to_do_within_80_columns() {
        assertThat(terminal.check("bad.example.com")).isEqualTo(1);
        assertThat(terminal.out())
                .contains(
                        "✗ Sign in             51 ms  The server answered 535 5.7.8 Error:",
                        "authentication ·[31mfailed")
                .contains("FAILED  bad.example.com rejects the user name or password.")
                .contains("Who must act: You")
                .contains("  1. Enter the password again")
                .contains("  C: EHLO sendcheck.example.com")
                .doesNotContain("\u001b")
                .doesNotContain("Message ");
        assertThat(terminal.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void a_terminal_that_shows_colours_gets_them_and_one_without_unicode_gets_plain_symbols() {
        terminal.withColours()
                .withEnvironment(Map.of("LANG", "C", "MAIL_PASSWORD", "x"))
                .check("good.example.com");
        assertThat(terminal.out())
                .contains("\u001b[32m+\u001b[39m")
                .contains("\r\u001b[K")
                .doesNotContain("✓");
    }

    @Test
    void the_transcript_of_a_good_run_is_shown_when_asked_for() {
        terminal.check("good.example.com", "--transcript");
        assertThat(terminal.out()).contains("  S: 250 mail.example.com");
    }

    @Test
    void json_of_a_good_run_is_one_line_without_finding() {
        assertThat(terminal.check("good.example.com", "--json")).isZero();
        assertThat(terminal.lines()).containsExactly("""
                {"verdict":"passed","stage":null,"finding":null,"proposals":[],"queueId":"4F2A1","stages":[\
                {"name":"connect","outcome":"passed","millis":12,"evidence":"192.0.2.1"},\
                {"name":"token","outcome":"skipped","millis":0,"evidence":"not configured"},\
                {"name":"sign-in","outcome":"passed","millis":51,"evidence":"PLAIN"},\
                {"name":"message","outcome":"passed","millis":0,"evidence":"250 2.0.0 Ok: queued as 4F2A1"}],\
                "transcript":["C: EHLO sendcheck.example.com","S: 250 mail.example.com"]}""");
    }

    @Test
    void json_of_a_failed_run_names_stage_and_finding() {
        assertThat(terminal.check("bad.example.com", "--json")).isEqualTo(1);
        assertThat(terminal.lines())
                .singleElement()
                .asString()
                .startsWith(
                        "{\"verdict\":\"failed\",\"stage\":\"sign-in\",\"finding\":{\"id\":\"sign-in.rejected\",\"title\":\"")
                .contains("\"actor\":\"you\"", "\"steps\":[\"", "535 5.7.8 Error: authentication \\u001B[31mfailed");
    }

    @Test
    void the_settings_reach_the_probe_as_given() {
        terminal.check("good.example.com", "--dry-run", "--connect-timeout", "1.5", "--reply-timeout", "2");
        assertThat(terminal.out()).contains("Nothing was sent (dry run).");
        assertThat(probe.limits)
                .containsExactly(new Limits(Duration.ofMillis(1500), Duration.ofSeconds(2), Duration.ofSeconds(90)));
        assertThat(probe.assignments).singleElement().satisfies(assignment -> {
            assertThat(assignment.dryRun()).isTrue();
            assertThat(assignment.runId()).isEqualTo("run-1001");
            assertThat(assignment.server().signIn())
                    .isEqualTo(new SignIn.Password("portal@example.com", new Secret("hunter2")));
            assertThat(assignment.mail().text()).contains("ann", "good.example.com, port 587");
        });
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        int status = terminal.run(
                "--port",
                "smtp",
                "--security",
                "ssl",
                "--user",
                "ann",
                "--ca-file",
                "/no/such.pem",
                "--run-timeout",
                "0",
                "--concurrency",
                "0x1");
        assertThat(status).isEqualTo(2);
        assertThat(terminal.err().lines())
                .containsExactly(
                        "--run-timeout must be a number of seconds above 0, not \"0\".",
                        "--port must be a whole number such as 587, not \"smtp\".",
                        "--host is missing.",
                        "--security must be none, starttls or tls.",
                        "--user is given without a password: add --password-env.",
                        "--from is missing.",
                        "--to is missing.",
                        "--ca-file /no/such.pem does not exist.",
                        "See check --help.");
        assertThat(terminal.out()).isEmpty();
        assertThat(probe.assignments).isEmpty();
    }

    @Test
    void a_password_variable_that_is_not_set_and_a_file_that_holds_no_certificate_are_wrong_use(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "hello");
        assertThat(terminal.withEnvironment(Map.of()).check("good.example.com", "--ca-file", file.toString()))
                .isEqualTo(2);
        assertThat(terminal.err())
                .contains("The environment variable MAIL_PASSWORD, named by --password-env, is not set.")
                .contains("does not hold certificates in PEM");
    }

    @ParameterizedTest
    @CsvSource({"--user,ann", "--dry-run,true", "--no-such-option,x"})
    void an_option_in_the_wrong_place_is_wrong_use(String option, String value) {
        assertThat(terminal.run("--batch", "-", option, value)).isEqualTo(2);
        assertThat(terminal.err()).isNotEmpty().doesNotContain("\tat ");
    }

    @Test
    void help_lists_every_option_and_the_exit_status() {
        assertThat(terminal.run("--help")).isZero();
        assertThat(terminal.out())
                .contains("--host", "--password-env", "--batch", "--connect-timeout", "Exit status:", "wrong use");
        assertThat(terminal.lines()).allMatch(line -> line.length() <= 80);
    }
}
