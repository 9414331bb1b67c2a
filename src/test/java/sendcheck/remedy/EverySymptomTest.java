package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sendcheck.diagnosis.Awaited;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Problem;

class EverySymptomTest {

    private static final Map<Stage, List<Finding>> FINDINGS = new ConcurrentHashMap<>();

    private static final Pattern ID =
            Pattern.compile("interrupted|(settings|resolve|connect|greeting|hello|encrypt|token"
                    + "|sign-in|sender|recipient|message|arrival)\\.[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PROTOCOL_WORDS = Pattern.compile(
            "\\b(EHLO|STARTTLS|TLS|AUTH|MAIL FROM|RCPT|DATA|DNS|TCP|SASL" + "|CA|handshake|timeout|timed out)\\b");

    @Test
    void the_samples_hold_every_kind_of_symptom() {
        assertThat(samples().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Symptom.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void every_symptom_has_a_complete_finding_at_every_stage(Stage stage) {
        assertThat(findings(stage)).allSatisfy(finding -> {
            assertThat(finding.id()).matches(ID);
            assertThat(finding.title()).isNotBlank().hasSizeLessThan(150).doesNotContain("\n");
            assertThat(finding.explanation()).hasSizeGreaterThan(40).endsWith(".");
            assertThat(finding.steps()).isNotEmpty().allMatch(step -> step.endsWith(".") || step.endsWith("?"));
        });
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void no_title_needs_an_expert(Stage stage) {
        assertThat(findings(stage).map(Finding::title))
                .noneMatch(title -> PROTOCOL_WORDS.matcher(title).find());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void findings_never_hold_the_password(Stage stage) {
        assertThat(findings(stage)).noneMatch(finding -> finding.toString().contains("hunter2"));
    }

    /** Of every sample at the stage; explained once for all tests. */
    private static Stream<Finding> findings(Stage stage) {
        return FINDINGS
                .computeIfAbsent(
                        stage,
                        at -> samples()
                                .map(symptom -> Runs.explain(at, symptom))
                                .toList())
                .stream();
    }

    static Stream<Symptom> samples() {
        return Stream.of(plain(), protocols(), faults(), tokens(), replies()).flatMap(part -> part);
    }

    private static Stream<Symptom> plain() {
        var problem = new Problem(Problem.Field.HOST, Problem.Severity.ERROR, "The host is missing.");
        return Stream.of(
                new Symptom.InvalidSettings(List.of(problem)),
                new Symptom.InvalidSettings(List.of()),
                new Symptom.NameNotFound("smtp.example.com"),
                new Symptom.NameServiceFailed("smtp.example.com", "SERVFAIL"),
                new Symptom.ConnectionRefused("192.0.2.1", 587),
                new Symptom.Unreachable("192.0.2.1", "no route to host"),
                new Symptom.TimedOut(Awaited.REPLY_TO_DATA, Duration.ofSeconds(30), 0),
                new Symptom.TimedOut(Awaited.REPLY_TO_MESSAGE, Duration.ofSeconds(30), 12),
                new Symptom.ConnectionClosed(Awaited.REPLY_TO_DATA, false),
                new Symptom.ConnectionClosed(Awaited.REPLY_TO_MESSAGE, true),
                new Symptom.MalformedReply("the greeting", "hello"),
                new Symptom.ReplyTooLong("the greeting", 1 << 20),
                new Symptom.MalformedReply(Awaited.REPLY_TO_MESSAGE, "hello"),
                new Symptom.ReplyTooLong(Awaited.REPLY_TO_MESSAGE, 1 << 20),
                new Symptom.StartTlsNotOffered(List.of("SIZE")),
                new Symptom.KeywordsMasked("XXXXXXXA", List.of("XXXXXXXA")),
                new Symptom.CertificateEnding("mail.example.net", "1 May 2026", 3),
                new Symptom.CertificateWeak("its RSA key has only 1024 bits"),
                new Symptom.SignInInClear(true),
                new Symptom.SignInInClear(false),
                new Symptom.NotTls(""),
                new Symptom.SignInNotOffered(List.of("SIZE")),
                new Symptom.NoCommonMechanism(List.of("GSSAPI", "NTLM")),
                new Symptom.NoCommonMechanism(List.of()),
                new Symptom.Utf8NotOffered("jürgen@example.com"),
                new Symptom.Greylisted(new Reply("RCPT", 451, "4.7.1", List.of("Greylisted")), Duration.ofSeconds(61)),
                new Symptom.NotSeen(Duration.ofMinutes(2)),
                new Symptom.InJunk("Junk", List.of("SPF", "DKIM", "DMARC")),
                new Symptom.InJunk("Junk", List.of()),
                new Symptom.NotAuthentic(List.of("DMARC"), "mx.example.net"),
                new Symptom.MailboxUnusable("The probe mailbox at imap.example.net, port 993, did not answer in time"),
                new Symptom.CutOff(null),
                new Symptom.GivenUp(5));
    }

    private static Stream<Symptom> protocols() {
        return Arrays.stream(Symptom.Protocol.values()).map(kind -> new Symptom.WrongProtocol(kind, "* OK"));
    }

    private static Stream<Symptom> faults() {
        return Arrays.stream(Symptom.TlsFault.values())
                .flatMap(fault -> Stream.of(
                        new Symptom.TlsRejected(fault, "expired on 1 May 2026", List.of("mail.example.net")),
                        new Symptom.TlsRejected(fault, "", List.of())));
    }

    private static Stream<Symptom> tokens() {
        return Stream.of(
                        CapturedReply.all().stream()
                                .filter(captured -> captured.entry().startsWith("token."))
                                .map(captured -> new Symptom.TokenRefused(
                                        "", null, captured.reply().text())),
                        Stream.of("invalid_client", "invalid_grant", "invalid_scope", "server_error", "odd", "")
                                .map(error -> new Symptom.TokenRefused(error, null, "")),
                        Arrays.stream(Symptom.TokenFault.values())
                                .map(fault -> new Symptom.TokenUnsuitable(fault, "The token is odd")),
                        Stream.of(
                                new Symptom.TokensNotTaken(List.of("PLAIN")),
                                new Symptom.TokenUnreachable("login.example.com", "it is away"),
                                new Symptom.AccountNotConnected("portal@example.com")))
                .flatMap(part -> part);
    }

    private static Stream<Symptom> replies() {
        return Stream.of(421, 432, 450, 451, 452, 454, 500, 502, 503, 504, 523, 530, 534, 535, 538, 550, 552, 553, 554)
                .flatMap(code -> Stream.of(null, "1.1", "1.8", "2.1", "2.2", "3.4", "5.1", "7.0", "7.1", "7.8", "7.60")
                        .map(detail -> detail == null ? null : code / 100 + "." + detail)
                        .map(enhanced -> new Symptom.Refused(new Reply("X", code, enhanced, List.of("No")))));
    }
}
