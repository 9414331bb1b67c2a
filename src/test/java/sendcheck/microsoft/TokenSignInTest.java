package sendcheck.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.entra.AuthorizationServer;
import sandbox.entra.Registration;
import sandbox.mail.script.Action;
import sandbox.mail.script.DeadPort;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.Awaited;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.TokenClaims;
import sendcheck.diagnosis.TokenSource;
import sendcheck.diagnosis.Verdict;
import sendcheck.remedy.Remedies;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

class TokenSignInTest {

    private static final Registration GOOD = Registration.good(TokenTrial.CLIENT, TokenTrial.SECRET);

    private final MicrosoftTokens tokens = new MicrosoftTokens(Clock.systemUTC());

    @AfterEach
    void close() {
        tokens.close();
    }

    private static AuthorizationServer authority(Registration registration) {
        return AuthorizationServer.start(
                TokenTrial.CERTIFICATES.context(Leaf.GOOD), 0, Clock.systemUTC(), List.of(registration));
    }

    private Report run(Registration registration) throws Exception {
        return run(registration, AuthorizationServer.TENANT);
    }

    private Report run(Registration registration, String tenant) throws Exception {
        try (var authority = authority(registration);
                var server = ScriptedServer.start(TokenTrial.mail(authority))) {
            OAuthClient client = TokenTrial.signIn(authority.host()).client();
            var elsewhere = new OAuthClient(client.authorityHost(), tenant, client.clientId(), client.grant());
            return TokenTrial.run(server, tokens, new SignIn.OAuth(TokenTrial.MAILBOX, elsewhere));
        }
    }

    private static String finding(Report report) throws Exception {
        return new Remedies(List.of())
                .explain(report, TokenTrial.assignment(587, TokenTrial.signIn("login.example")))
                .orElseThrow()
                .id();
    }

    @Test
    void a_good_application_sends_and_the_evidence_says_what_its_token_is_for() throws Exception {
        Report report = run(GOOD);
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(TokenTrial.outcome(report, Stage.TOKEN))
                .isInstanceOfSatisfying(
                        Outcome.Passed.class,
                        passed -> assertThat(passed.evidence())
                                .singleElement()
                                .asString()
                                .matches("Token for https://outlook\\.office365\\.com, role SMTP\\.SendAsApp,"
                                        + " valid until [0-9:]{5} UTC"));
        assertThat(TokenTrial.outcome(report, Stage.SIGN_IN))
                .isEqualTo(new Outcome.Passed("Signed in as portal@sandbox.example by XOAUTH2"));
    }

    @Test
    void an_application_with_a_certificate_sends(@TempDir Path folder) throws Exception {
        var pem = new OAuthGrant.Certificate(new Secret(RsaPair.make(folder)));
        try (var authority = authority(Registration.good(TokenTrial.CLIENT, ""));
                var server = ScriptedServer.start(TokenTrial.mail(authority))) {
            Report report = TokenTrial.run(server, tokens, TokenTrial.signIn(authority.host(), pem));
            assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void a_second_run_takes_the_token_from_memory() throws Exception {
        try (var authority = authority(GOOD);
                var server = ScriptedServer.start(TokenTrial.mail(authority))) {
            SignIn.OAuth signIn = TokenTrial.signIn(authority.host());
            TokenTrial.run(server, tokens, signIn);
            assertThat(TokenTrial.run(server, tokens, signIn).verdict()).isEqualTo(Verdict.PASSED);
            assertThat(authority.given()).isEqualTo(1);
        }
    }

    @Test
    void an_expired_secret_is_named_with_microsofts_own_code() throws Exception {
        Report report = run(GOOD.withExpiredSecret());
        assertThat(TokenTrial.symptom(report, Stage.TOKEN))
                .isEqualTo(new Symptom.TokenRefused(
                        "invalid_client", 7000222, "AADSTS7000222: The provided client secret keys are expired."));
        assertThat(finding(report)).isEqualTo("token.secret-expired");
    }

    @Test
    void a_wrong_secret_an_unknown_application_and_an_unknown_tenant_are_told_apart() throws Exception {
        assertThat(finding(run(Registration.good(TokenTrial.CLIENT, "another"))))
                .isEqualTo("token.secret");
        assertThat(finding(run(Registration.good("other", TokenTrial.SECRET)))).isEqualTo("token.app");
        assertThat(finding(run(GOOD, "no-such-tenant.example"))).isEqualTo("token.tenant");
    }

    @Test
    void a_missing_permission_is_said_before_the_server_is_asked() throws Exception {
        Report report = run(GOOD.withRoles("IMAP.AccessAsApp"));
        assertThat(TokenTrial.symptom(report, Stage.TOKEN))
                .isEqualTo(new Symptom.TokenUnsuitable(
                        Symptom.TokenFault.ROLE,
                        "The token lacks the permission SMTP.SendAsApp; it has IMAP.AccessAsApp"));
        assertThat(finding(report)).isEqualTo("token.role");
    }

    @Test
    void a_token_for_graph_is_said_before_the_server_is_asked() throws Exception {
        assertThat(finding(run(GOOD.withAudience(Registration.GRAPH)))).isEqualTo("token.audience");
    }

    @Test
    void a_permission_that_was_granted_since_is_seen_at_once() throws Exception {
        var registrations = new java.util.concurrent.CopyOnWriteArrayList<>(List.of(GOOD.withRoles()));
        try (var authority = AuthorizationServer.start(
                        TokenTrial.CERTIFICATES.context(Leaf.GOOD), 0, Clock.systemUTC(), registrations);
                var server = ScriptedServer.start(TokenTrial.mail(authority))) {
            SignIn.OAuth signIn = TokenTrial.signIn(authority.host());
            assertThat(TokenTrial.run(server, tokens, signIn).verdict()).isEqualTo(Verdict.FAILED);
            registrations.set(0, GOOD);
            assertThat(TokenTrial.run(server, tokens, signIn).verdict()).isEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void a_missing_permission_is_still_said_when_a_better_token_cannot_be_asked_for() throws Exception {
        try (var server = ScriptedServer.start(withTls().withTokens(any -> true))) {
            SignIn.OAuth signIn;
            try (var authority = authority(GOOD.withRoles("IMAP.AccessAsApp"))) {
                signIn = TokenTrial.signIn(authority.host());
                TokenTrial.run(server, tokens, signIn);
            }

            assertThat(finding(TokenTrial.run(server, tokens, signIn))).isEqualTo("token.role");
            assertThat(finding(TokenTrial.run(server, tokens, signIn))).isEqualTo("token.unreachable");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "454 4.7.0 Temporary authentication failure, 1",
        "421 4.3.2 Busy, 1",
        "432 4.3.2 Concurrent connections limit, 1",
        "535 5.7.3 Authentication unsuccessful, 3",
    })
    void only_a_token_that_is_refused_for_good_is_not_used_again(String reply, int given) throws Exception {
        try (var authority = authority(GOOD);
                var server = ScriptedServer.start(TokenTrial.mail(authority).on(Step.AUTH, Action.reply(reply)))) {
            SignIn.OAuth signIn = TokenTrial.signIn(authority.host());
            for (int i = 0; i < 3; i++) {
                assertThat(TokenTrial.symptom(TokenTrial.run(server, tokens, signIn), Stage.SIGN_IN))
                        .isInstanceOf(Symptom.Refused.class);
            }
            assertThat(authority.given()).isEqualTo(given);
        }
    }

    @Test
    void a_token_that_suits_whoever_asks_comes_from_memory_whatever_else_it_lacks() throws Exception {
        try (var authority = authority(GOOD.withRoles("IMAP.AccessAsApp"))) {
            SignIn.OAuth signIn = TokenTrial.signIn(authority.host());
            for (int i = 0; i < 3; i++) {
                tokens.token(signIn, TokenTrial.authority(), Duration.ofSeconds(10), claims -> true);
            }
            assertThat(authority.given()).isEqualTo(1);
        }
    }

    @Test
    void a_doubt_that_no_newer_token_can_lift_does_not_ask_for_one() throws Exception {
        try (var authority = authority(GOOD.withAudience("https://mail.example"));
                var server = ScriptedServer.start(withTls().withTokens(any -> true))) {
            SignIn.OAuth signIn = TokenTrial.signIn(authority.host());
            for (int i = 0; i < 3; i++) {
                assertThat(TokenTrial.outcome(TokenTrial.run(server, tokens, signIn), Stage.TOKEN))
                        .isInstanceOf(Outcome.Warned.class);
            }
            assertThat(authority.given()).isEqualTo(1);
        }
    }

    @Test
    void an_unknown_audience_is_a_warning_and_explains_the_refusal() throws Exception {
        Report report = run(GOOD.withAudience("https://mail.example"));
        assertThat(TokenTrial.outcome(report, Stage.TOKEN)).isInstanceOf(Outcome.Warned.class);
        assertThat(TokenTrial.symptom(report, Stage.SIGN_IN)).isInstanceOf(Symptom.Refused.class);
        assertThat(finding(report)).isEqualTo("token.audience");
    }

    @Test
    void a_server_that_refuses_the_token_is_heard_to_the_end_and_quoted() throws Exception {
        try (var authority = authority(GOOD);
                var server = ScriptedServer.start(TokenTrial.mail(authority)
                        .withTokens(token -> false)
                        .on(Step.CREDENTIALS, Action.reply("535 5.7.3 Authentication unsuccessful")))) {
            Report report = TokenTrial.run(server, tokens, TokenTrial.signIn(authority.host()));
            assertThat(TokenTrial.symptom(report, Stage.SIGN_IN))
                    .isInstanceOfSatisfying(
                            Symptom.Refused.class,
                            seen -> assertThat(seen.reply().quoted())
                                    .isEqualTo("535 5.7.3 Authentication unsuccessful"));
            assertThat(((Outcome.Failed) TokenTrial.outcome(report, Stage.SIGN_IN)).evidence())
                    .containsExactly(
                            "Tried XOAUTH2 as portal@sandbox.example",
                            "The server said: {\"status\":\"400\",\"schemes\":\"Bearer\","
                                    + "\"scope\":\"https://mail.sandbox.example/\"}");
            assertThat(server.lines()).containsSubsequence("", "QUIT");
            assertThat(finding(report)).isEqualTo("sign-in.token-rejected");
        }
    }

    @Test
    void a_server_with_the_standard_mechanism_only_is_served_by_that() throws Exception {
        try (var authority = authority(GOOD);
                var server = ScriptedServer.start(TokenTrial.mail(authority).withMechanisms("PLAIN", "OAUTHBEARER"))) {
            Report report = TokenTrial.run(server, tokens, TokenTrial.signIn(authority.host()));
            assertThat(TokenTrial.outcome(report, Stage.SIGN_IN))
                    .isEqualTo(new Outcome.Passed("Signed in as portal@sandbox.example by OAUTHBEARER"));
        }
    }

    @Test
    void a_server_that_takes_no_tokens_is_not_sent_one() throws Exception {
        try (var authority = authority(GOOD);
                var server = ScriptedServer.start(TokenTrial.mail(authority).withMechanisms("PLAIN", "LOGIN"))) {
            Report report = TokenTrial.run(server, tokens, TokenTrial.signIn(authority.host()));
            assertThat(TokenTrial.symptom(report, Stage.SIGN_IN))
                    .isEqualTo(new Symptom.TokensNotTaken(List.of("PLAIN", "LOGIN")));
            assertThat(server.lines()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void an_authorization_server_that_is_down_or_silent_is_no_fault_of_the_mail_server() throws Exception {
        try (var server = ScriptedServer.start(withTls());
                var refusing = DeadPort.refusing();
                var filtered = DeadPort.filtered()) {
            Report down = TokenTrial.run(server, tokens, TokenTrial.signIn("localhost:" + refusing.port()));
            assertThat(TokenTrial.symptom(down, Stage.TOKEN)).isInstanceOf(Symptom.TokenUnreachable.class);
            assertThat(finding(down)).isEqualTo("token.unreachable");

            Duration limit = Duration.ofMillis(500);
            Report silent = TokenTrial.run(server, tokens, TokenTrial.signIn("127.0.0.1:" + filtered.port()), limit);
            assertThat(TokenTrial.symptom(silent, Stage.TOKEN))
                    .isEqualTo(new Symptom.TimedOut(Awaited.TOKEN, limit, 0));
            assertThat(finding(silent)).isEqualTo("token.timeout");
        }
    }

    @Test
    void an_authorization_server_whose_certificate_is_not_trusted_gets_no_secret() throws Exception {
        try (var authority = AuthorizationServer.start(
                        TokenTrial.CERTIFICATES.context(Leaf.OTHER_NAME), 0, Clock.systemUTC(), List.of(GOOD));
                var server = ScriptedServer.start(withTls())) {
            Report report = TokenTrial.run(server, tokens, TokenTrial.signIn(authority.host()));
            assertThat(TokenTrial.symptom(report, Stage.TOKEN))
                    .isInstanceOfSatisfying(
                            Symptom.TokenUnreachable.class,
                            seen -> assertThat(seen.detail()).startsWith("the encrypted connection failed"));
        }
    }

    private static Script withTls() {
        return Script.named("mail.test").withStartTls(TokenTrial.CERTIFICATES.context(Leaf.GOOD));
    }

    @Test
    void neither_token_nor_secret_is_in_the_report_even_when_servers_repeat_them() throws Exception {
        String token = "eyJ0eXAiOiJKV1QifQ." + "cGF5bG9hZA".repeat(20) + ".c2lnbmF0dXJl" + "QUJD".repeat(12);
        String line = base64("user=" + TokenTrial.MAILBOX + "\1auth=Bearer " + token + "\1\1");
        TokenSource known = new TokenSource() {
            @Override
            public Answer token(
                    SignIn.OAuth signIn, @Nullable String anchors, Duration limit, Predicate<TokenClaims> suits) {
                return new Answer.Granted(new Secret(token), TokenClaims.NONE);
            }

            @Override
            public void refused(SignIn.OAuth signIn) {}
        };
        var script = withTls()
                .withTokens(any -> true)
                .on(
                        Step.CREDENTIALS,
                        Action.reply(
                                "535-5.7.8 " + token.substring(0, 60),
                                "535-5.7.8 " + line.substring(0, 80),
                                "535-5.7.8 " + line.substring(60),
                                "535-5.7.8 " + token.substring(70),
                                "535 5.7.8 " + TokenTrial.SECRET));
        try (var server = ScriptedServer.start(script)) {
            String report = TokenTrial.run(server, known, TokenTrial.signIn("login.example"))
                    .toString();
            assertThat(report).contains("AUTH XOAUTH2 (hidden)").doesNotContain(TokenTrial.SECRET);
            for (int i = 0; i + 16 < token.length(); i++) {
                assertThat(report).doesNotContain(token.substring(i, i + 16));
            }
            for (int i = 40; i + 16 < line.length() - 4; i++) {
                assertThat(report).doesNotContain(line.substring(i, i + 16));
            }
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
