package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.mail.MailServers;
import sandbox.mail.SandboxProfile;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.TestMail;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.MailServer;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;

/** Every profile of the sandbox, probed once and all at the same time. */
class SandboxServersTest {
    private static final Limits PATIENT =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(3));
    private static final Limits SHORT =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(30));
    private static final Set<String> MEANT_TO_TIME_OUT = Set.of("filtered", "silent", "drip");

    private static List<Probed> all = List.of();

    private record Probed(SandboxProfile profile, Report report) {
        String name() {
            return profile.module() + "/" + profile.key();
        }
    }

    @BeforeAll
    static void probeAll() throws Exception {
        var timer = Executors.newSingleThreadScheduledExecutor();
        try (var servers = MailServers.start(Path.of("target", "test-sandbox-servers"), Clock.systemUTC());
                var threads = Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().daemon().name("run-", 0).factory())) {
            var probe = new SmtpProbe("sendcheck.example", timer, Clock.systemUTC(), List.of());
            var trust = Files.readString(servers.authorityFile());
            var runs = new ArrayList<Callable<Probed>>();
            for (var profile : withoutTokens(servers)) {
                var limits = MEANT_TO_TIME_OUT.contains(profile.key()) ? SHORT : PATIENT;
                runs.add(() -> new Probed(profile, probe.run(assignment(profile, trust), limits, RunListener.SILENT)));
            }
            var done = new ArrayList<Probed>();
            for (var run : threads.invokeAll(runs)) {
                done.add(run.get());
            }
            all = done;
        } finally {
            timer.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "documents/email,              SIGN_IN,   Refused",
        "compliance/email,             RECIPIENT, Refused",
        "playground/refused,           CONNECT,   ConnectionRefused",
        "playground/filtered,          CONNECT,   TimedOut",
        "playground/imap,              GREETING,  WrongProtocol",
        "playground/pop3,              GREETING,  WrongProtocol",
        "playground/web,               GREETING,  WrongProtocol",
        "playground/closes,            GREETING,  ConnectionClosed",
        "playground/resets,            GREETING,  ConnectionClosed",
        "playground/blocked,           GREETING,  Refused",
        "playground/busy,              GREETING,  Refused",
        "playground/silent,            GREETING,  TimedOut",
        "playground/drip,              GREETING,  TimedOut",
        "playground/no-starttls,       ENCRYPT,   StartTlsNotOffered",
        "playground/starttls-broken,   ENCRYPT,   Refused",
        "playground/expired,           ENCRYPT,   TlsRejected",
        "playground/other-name,        ENCRYPT,   TlsRejected",
        "playground/self-signed,       ENCRYPT,   TlsRejected",
        "playground/incomplete-chain,  ENCRYPT,   TlsRejected",
        "playground/masked,            ENCRYPT,   KeywordsMasked",
        "playground/in-clear,          SIGN_IN,   SignInInClear",
        "playground/tls-port,          GREETING,  WrongProtocol",
        "playground/starttls-port,     ENCRYPT,   NotTls",
        "playground/no-auth,           SIGN_IN,   SignInNotOffered",
        "playground/ntlm-only,         SIGN_IN,   NoCommonMechanism",
        "playground/auth-later,        SIGN_IN,   Refused",
        "playground/auth-disabled,     SIGN_IN,   Refused",
        "playground/app-password,      SIGN_IN,   Refused",
        "playground/auth-drops,        SIGN_IN,   ConnectionClosed",
        "playground/sender-refused,    SENDER,    Refused",
        "playground/unknown-recipient, RECIPIENT, Refused",
        "playground/relay-denied,      RECIPIENT, Refused",
        "playground/spam,              MESSAGE,   Refused",
        "playground/too-big,           MESSAGE,   Refused",
        "playground/closes-after-data, MESSAGE,   ConnectionClosed"
    })
    void a_failing_profile_fails_at_its_stage_with_its_symptom(String name, Stage stage, String symptom) {
        var failure = all.stream()
                .filter(probed -> probed.name().equals(name))
                .flatMap(probed -> probed.report().failure().stream())
                .findFirst()
                .orElseThrow();

        assertThat(failure.stage()).isEqualTo(stage);
        assertThat(((Outcome.Failed) failure.outcome()).symptom())
                .extracting(one -> one.getClass().getSimpleName())
                .isEqualTo(symptom);
    }

    @Test
    void a_profile_passes_exactly_when_the_sandbox_says_that_it_works() {
        assertThat(all)
                .filteredOn(probed -> probed.report().verdict() == Verdict.PASSED)
                .extracting(Probed::name)
                .containsExactlyElementsOf(all.stream()
                        .filter(probed -> probed.profile().works())
                        .map(Probed::name)
                        .toList());
    }

    /** Signing in with tokens needs another adapter. */
    private static List<SandboxProfile> withoutTokens(MailServers servers) {
        return servers.profiles().stream()
                .filter(profile -> profile.access() == null)
                .toList();
    }

    private static Assignment assignment(SandboxProfile profile, String trust) {
        var signIn = profile.user() == null || profile.password() == null
                ? new SignIn.None()
                : new SignIn.Password(profile.user(), new Secret(profile.password()));
        var server = new MailServer(profile.host(), profile.port(), Security.of(profile.security()), signIn, trust);
        var sender = new Sender(profile.title(), profile.from(), null, List.of());
        return new Assignment(
                profile.key(),
                server,
                sender,
                profile.recipient(),
                false,
                new TestMail("id", "Test", "Text", "<p>Text"));
    }
}
