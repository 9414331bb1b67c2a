package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.mail.script.Action;
import sandbox.mail.script.DeadPort;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Transcript;
import sendcheck.settings.Redaction;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;
import sendcheck.settings.SubmissionPort;

/** No password in anything that a run leaves behind, whatever the server says. */
class SecretsTest {

    private static final String PASSWORD = "Tr0ub4dor&3!";

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "LOGIN", "CRAM-MD5"})
    void the_transcript_shows_the_mechanism_and_hides_the_rest(String mechanism) {
        Report report = run(Script.named("mail.test").withMechanisms(mechanism));
        assertThat(said(report, Transcript.Direction.CLIENT))
                .anyMatch(line -> line.startsWith("AUTH " + mechanism))
                .anyMatch(line -> line.endsWith("(hidden)"));
        assertHidden(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "LOGIN"})
    void a_server_that_repeats_what_it_was_told_is_cleaned(String mechanism) {
        String plain = base64("\0ann\0" + PASSWORD);
        Report report = run(Script.named("mail.test")
                .withMechanisms(mechanism)
                .on(
                        Step.CREDENTIALS,
                        Action.reply(
                                "535-5.7.8 Bad password " + PASSWORD + " for ann",
                                "535-5.7.8 you sent AUTH PLAIN " + plain,
                                "535-5.7.8 that begins with " + plain.substring(0, plain.length() - 5),
                                "535 5.7.8 or " + base64(PASSWORD))));
        assertHidden(report);
        assertThat(report.failure().orElseThrow().toString()).contains("Bad password (hidden) for ann");
    }

    @Test
    void a_server_that_repeats_the_password_later_is_cleaned_too() {
        Report report = run(Script.named("mail.test")
                .on(Step.SENDER, Action.reply("550 5.7.1 Not with " + PASSWORD.toLowerCase(Locale.ROOT))));
        assertHidden(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\r\n", "\nsecond-line", " \r\n second-line "})
    void a_password_with_space_at_its_ends_is_taken_out_whatever_the_server_leaves_of_it(String end) {
        for (String repeated : List.of(PASSWORD + end, PASSWORD, base64(PASSWORD), base64(PASSWORD + end))) {
            var script = Script.named("mail.test")
                    .withMechanisms("PLAIN")
                    .on(Step.CREDENTIALS, Action.raw("535-5.7.8 Bad password " + repeated + "\r\n535 5.7.8 no\r\n"));
            try (var server = ScriptedServer.start(script)) {
                Report report =
                        Trial.on(server.port()).as("ann", PASSWORD + end).run();
                assertHidden(report);
                assertThat(report.toString()).doesNotContain("second-line", base64(PASSWORD + end));
            }
        }
    }

    static IntStream cuts() {
        return IntStream.range(1, base64("\0ann\0" + PASSWORD).length());
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void a_line_that_the_server_repeats_in_two_parts_is_hidden_in_both(int cut) {
        String sent = base64("\0ann\0" + PASSWORD);
        Redaction redaction = new Redaction(new SignIn.Password("ann", new Secret(PASSWORD)));
        List.of(sent.substring(0, cut), sent.substring(cut)).stream()
                .filter(part -> part.replace("=", "").length() >= 6)
                .forEach(part ->
                        assertThat(redaction.clean("Cannot parse " + part)).isEqualTo("Cannot parse (hidden)"));
    }

    @Test
    void a_password_in_base64_is_hidden_wherever_it_begins_in_a_longer_word() {
        Redaction redaction = new Redaction(new SignIn.Password("ann", new Secret(PASSWORD)));
        for (String before : List.of("", "x", "xy", "xyz")) {
            assertThat(redaction.clean("got " + before + base64("a " + PASSWORD + " b")))
                    .isEqualTo("got (hidden)");
        }
    }

    @Test
    void other_settings_that_are_tried_do_not_tell_the_password_either() throws IOException {
        var right = Script.named("mail.test")
                .withImplicitTls(Trial.CERTIFICATES.context(Leaf.GOOD))
                .withKeywords("X-LAST " + PASSWORD);
        try (var closed = DeadPort.refusing(0);
                var server = ScriptedServer.start(right)) {
            Report report = Trial.on(closed.port())
                    .with(Security.TLS)
                    .as("ann", PASSWORD)
                    .runNear(InetAddress::getAllByName, new SubmissionPort(server.port(), Security.TLS));
            assertThat(report.proposals()).isNotEmpty();
            assertHidden(report);
        }
    }

    @Test
    void a_password_that_looks_like_a_status_code_is_taken_out_as_a_whole() {
        var script = Script.named("mail.test").on(Step.CREDENTIALS, Action.reply("535 5.7.8 word-of-mine"));
        try (var server = ScriptedServer.start(script)) {
            Report report =
                    Trial.on(server.port()).as("ann", "5.7.8 word-of-mine").run();
            assertThat(report.toString()).doesNotContain("word-of-mine");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "contoso", "mail.contoso", "port", "Sender", "Signed", "portal@contoso.example"})
    void a_password_that_is_part_of_what_everyone_sees_leaves_no_gap_there(String password) {
        String user = "portal@contoso.example";
        var script = Script.named("mail.contoso.example")
                .on(
                        Step.SENDER,
                        Action.reply("250 2.1.0 portal@contoso.example is welcome, Portal of contoso.example"));
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port())
                    .as(user, password)
                    .from(new Sender("Portal", user, null, List.of("copy@mail.contoso.example")))
                    .run();
            assertThat(Trial.evidence(report, Stage.SETTINGS)).anyMatch(line -> line.endsWith("sign-in as " + user));
            assertThat(Trial.evidence(report, Stage.GREETING)).containsExactly("220 mail.contoso.example ESMTP ready");
            assertThat(Trial.evidence(report, Stage.SIGN_IN)).containsExactly("Signed in as " + user + " by PLAIN");
            assertThat(Trial.evidence(report, Stage.SENDER)).containsExactly("Sender accepted: " + user);
            assertThat(said(report, Transcript.Direction.SERVER))
                    .contains("250 2.1.0 portal@contoso.example is welcome, Portal of contoso.example");
        }
    }

    @Test
    void a_password_that_is_part_of_what_everyone_sees_is_taken_out_elsewhere() {
        Redaction redaction = new Redaction(
                new SignIn.Password("portal@contoso.example", new Secret("port")), Stream.of("contoso.example"));
        assertThat(redaction.clean("bad password port for Portal, portals, Port and " + base64("port")))
                .isEqualTo("bad password (hidden) for Portal, (hidden)als, (hidden) and (hidden)");
    }

    static Stream<String> passwords() {
        Random random = new Random(7);
        return IntStream.range(0, 200)
                .mapToObj(i -> random.ints(4 + i % 30, 0x21, i % 3 == 0 ? 0x24f : 0x7f)
                        .filter(Character::isDefined)
                        .filter(c -> !Character.isISOControl(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .append("~%z9")
                        .toString());
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void any_password_is_taken_out_in_clear_and_in_base64(String password) {
        Redaction redaction = new Redaction(new SignIn.Password("ann", new Secret(password)));
        String plain = base64("\0ann\0" + password);
        redaction.sent(plain);
        String cleaned = redaction.clean("a " + password + " b" + password + "c [" + base64(password) + "] " + plain
                + " " + base64("user ann has " + password + " as password"));
        assertThat(cleaned).doesNotContain(password, base64(password), plain);
        assertThat(cleaned).endsWith("(hidden)");
    }

    @Test
    void a_short_password_is_taken_out_where_it_stands_alone() {
        Redaction redaction = new Redaction(new SignIn.Password("ann", new Secret("ok")));
        assertThat(redaction.clean("bad ok, look")).isEqualTo("bad (hidden), look");
    }

    @Test
    void without_a_sign_in_nothing_is_taken_out() {
        assertThat(new Redaction(new SignIn.None()).clean("250 YWJjZGVmZ2hpamts"))
                .isEqualTo("250 YWJjZGVmZ2hpamts");
    }

    private static Report run(Script script) {
        try (var server = ScriptedServer.start(script)) {
            return Trial.on(server.port()).as("ann", PASSWORD).run();
        }
    }

    private static void assertHidden(Report report) {
        String everything = report.toString();
        String plain = base64("\0ann\0" + PASSWORD);
        assertThat(everything)
                .doesNotContainIgnoringCase(PASSWORD)
                .doesNotContain(base64(PASSWORD), plain, plain.substring(0, plain.length() - 5));
    }

    private static List<String> said(Report report, Transcript.Direction direction) {
        return report.transcript().lines().stream()
                .filter(line -> line.direction() == direction)
                .map(Transcript.Line::text)
                .toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
