package sendcheck.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import sandbox.mail.MailServers;
import sandbox.mail.SandboxProfile;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.TestMail;
import sendcheck.remedy.Finding;
import sendcheck.remedy.Remedies;
import sendcheck.settings.MailServer;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;
import sendcheck.smtp.SmtpProbe;

class SandboxTokensTest {

    @Test
    void profiles_with_tokens_behave_as_the_sandbox_says() throws Exception {
        Map<String, String> findings = new LinkedHashMap<>();
        try (var timer = new ScheduledThreadPoolExecutor(1);
                var tokens = new MicrosoftTokens(Clock.systemUTC());
                var servers = MailServers.start(Path.of("target", "test-token-servers"), Clock.systemUTC())) {
            String trust = Files.readString(servers.authorityFile());
            var probe = new SmtpProbe("sendcheck.test", timer, Clock.systemUTC(), List.of(), tokens);
            for (SandboxProfile profile : servers.profiles()) {
                if (profile.access() != null) {
                    Assignment assignment = assignment(profile, trust);
                    Report report = probe.run(assignment, Limits.DEFAULT, RunListener.SILENT);
                    findings.put(
                            profile.key(),
                            new Remedies(List.of())
                                    .explain(report, assignment)
                                    .map(Finding::id)
                                    .orElse("works"));
                }
            }
        }
        assertThat(findings)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "oauth", "works",
                        "oauth-expired", "token.secret-expired",
                        "oauth-role", "token.role",
                        "oauth-connect", "token.not-connected"));
    }

    private static Assignment assignment(SandboxProfile profile, String trust) {
        var access = Objects.requireNonNull(profile.access());
        OAuthGrant grant = access.delegated()
                ? new OAuthGrant.Delegated()
                : new OAuthGrant.ClientSecret(new Secret(Objects.requireNonNull(profile.password())));
        var client = new OAuthClient(access.authorityHost(), access.tenant(), access.clientId(), grant);
        var signIn = new SignIn.OAuth(Objects.requireNonNull(profile.user()), client);
        return new Assignment(
                profile.key(),
                new MailServer(profile.host(), profile.port(), Security.of(profile.security()), signIn, trust),
                new Sender(profile.title(), profile.from(), null, List.of()),
                profile.recipient(),
                false,
                new TestMail("id", "Test", "Text", "<p>Text"));
    }
}
