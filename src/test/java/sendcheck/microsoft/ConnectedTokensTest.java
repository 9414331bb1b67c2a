package sendcheck.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import sandbox.entra.AuthorizationServer;
import sandbox.entra.Registration;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.tls.Leaf;
import sendcheck.connection.AccountKey;
import sendcheck.connection.ConnectedAccounts;
import sendcheck.connection.DeviceSignIn.Result;
import sendcheck.connection.MemoryAccounts;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.TokenSource.Answer;
import sendcheck.diagnosis.Verdict;
import sendcheck.remedy.Finding;
import sendcheck.remedy.Remedies;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.SignIn;
import sendcheck.testrun.Person;

/** Runs that sign in for a person who has connected the account. */
class ConnectedTokensTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AuthorizationServer authority = AuthorizationServer.start(
            TokenTrial.CERTIFICATES.context(Leaf.GOOD),
            0,
            Clock.systemUTC(),
            List.of(Registration.good(TokenTrial.CLIENT, "")));
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MicrosoftTokens tokens = new MicrosoftTokens(Clock.systemUTC(), accounts);
    private SignIn.OAuth signIn = TokenTrial.signIn(authority.host(), new OAuthGrant.Delegated());

    @AfterEach
    void close() {
        tokens.close();
        authority.close();
    }

    @Test
    void an_account_that_nobody_has_connected_gives_no_token() throws Exception {
        assertThat(ask(tokens)).isEqualTo(new Answer.NotConnected());
    }

    @Test
    void a_run_signs_in_with_the_right_of_the_person() throws Exception {
        connect(TokenTrial.MAILBOX);
        try (ScriptedServer server = ScriptedServer.start(TokenTrial.mail(authority))) {
            Report report = TokenTrial.run(server, tokens, signIn);

            assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void a_token_that_is_still_good_is_kept_between_runs_and_over_a_restart() throws Exception {
        connect(TokenTrial.MAILBOX);
        ask(tokens);
        try (MicrosoftTokens restarted = new MicrosoftTokens(Clock.systemUTC(), accounts)) {
            assertThat(ask(restarted)).isInstanceOf(Answer.Granted.class);
        }
        assertThat(authority.given()).isEqualTo(1);
    }

    @Test
    void a_refused_token_is_renewed_and_the_new_refresh_token_is_kept() throws Exception {
        connect(TokenTrial.MAILBOX);
        for (int renewals = 1; renewals <= 3; renewals++) {
            tokens.refused(signIn);

            assertThat(ask(tokens)).isInstanceOf(Answer.Granted.class);
            assertThat(authority.given()).isEqualTo(1 + renewals);
        }
    }

    @Test
    void a_refused_token_does_not_come_back_when_asking_for_a_new_one_failed() throws Exception {
        connect(TokenTrial.MAILBOX);
        Answer before = ask(tokens);
        tokens.refused(signIn);

        assertThat(tokens.token(signIn, null, PATIENCE, claims -> true)).isInstanceOf(Answer.Unreachable.class);
        assertThat(ask(tokens)).isInstanceOf(Answer.Granted.class).isNotEqualTo(before);
        assertThat(authority.given()).isEqualTo(2);
        ask(tokens);
        assertThat(authority.given()).isEqualTo(2);
    }

    @Test
    void a_renewal_that_nobody_waits_for_any_more_is_kept_when_the_service_closes() throws Exception {
        try (HeldReplies between = HeldReplies.before(authority.port(), () -> authority.given() > 1)) {
            signIn = TokenTrial.signIn(between.host(), new OAuthGrant.Delegated());
            connect(TokenTrial.MAILBOX);
            tokens.refused(signIn);
            assertThat(tokens.token(signIn, TokenTrial.authority(), Duration.ofMillis(1), claims -> true))
                    .isEqualTo(new Answer.Late());
            await().atMost(PATIENCE).until(() -> authority.given() == 2);

            Thread closing = Thread.ofPlatform().start(tokens::close);
            await().atMost(PATIENCE)
                    .until(() -> List.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED)
                            .contains(closing.getState()));
            between.release();
            closing.join();
            try (MicrosoftTokens restarted = new MicrosoftTokens(Clock.systemUTC(), accounts)) {
                restarted.refused(signIn);
                assertThat(ask(restarted)).isInstanceOf(Answer.Granted.class);
            }
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> tokens.token(signIn, TokenTrial.authority(), PATIENCE, claims -> true));
        }
    }

    @Test
    void a_renewal_that_hangs_leaves_its_account_to_others_when_the_service_closes() throws Exception {
        try (HeldReplies between = HeldReplies.before(authority.port(), () -> authority.given() > 1)) {
            signIn = TokenTrial.signIn(between.host(), new OAuthGrant.Delegated());
            connect(TokenTrial.MAILBOX);
            var hurried = new MicrosoftTokens(Clock.systemUTC(), accounts, Polls.STEP, Duration.ofMillis(1));
            hurried.refused(signIn);
            assertThat(hurried.token(signIn, TokenTrial.authority(), Duration.ofMillis(1), claims -> true))
                    .isEqualTo(new Answer.Late());
            await().atMost(PATIENCE).until(() -> authority.given() == 2);

            hurried.close();

            assertThat(accounts.reserve(AccountKey.of(signIn), Instant.now())).isTrue();
        }
    }

    @Test
    void no_renewal_is_begun_once_the_service_is_closing_but_an_application_still_asks() throws Exception {
        connect(TokenTrial.MAILBOX);
        tokens.refused(signIn);

        tokens.closing();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> tokens.token(signIn, TokenTrial.authority(), PATIENCE, claims -> true));
        assertThat(authority.given()).isEqualTo(1);
        SignIn.OAuth itself = TokenTrial.signIn(authority.host());
        assertThat(tokens.token(itself, TokenTrial.authority(), PATIENCE, claims -> true))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void two_processes_that_renew_at_once_do_not_use_the_refresh_token_twice() throws Exception {
        connect(TokenTrial.MAILBOX);
        List<MicrosoftTokens> processes = IntStream.range(0, 4)
                .mapToObj(number -> new MicrosoftTokens(Clock.systemUTC(), accounts))
                .toList();
        processes.forEach(process -> process.refused(signIn));

        List<CompletableFuture<Answer>> answers = processes.stream()
                .map(process -> CompletableFuture.supplyAsync(() -> ask(process)))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isInstanceOf(Answer.Granted.class));
        processes.forEach(MicrosoftTokens::close);
    }

    @Test
    void an_ended_session_is_a_finding_that_asks_to_connect_again() throws Exception {
        assertThat(List.of(70043, 700082, 50173, 70000)).allSatisfy(aadsts -> {
            connect(TokenTrial.MAILBOX);
            authority.endSessions(TokenTrial.MAILBOX, aadsts);
            try (MicrosoftTokens own = new MicrosoftTokens(Clock.systemUTC(), accounts);
                    ScriptedServer server = ScriptedServer.start(TokenTrial.mail(authority))) {
                own.refused(signIn);

                Report report = TokenTrial.run(server, own, signIn);

                assertThat(TokenTrial.symptom(report, Stage.TOKEN))
                        .isInstanceOfSatisfying(
                                Symptom.TokenRefused.class,
                                refused -> assertThat(refused.aadsts()).isEqualTo(aadsts));
                Finding finding = new Remedies(List.of())
                        .explain(report, TokenTrial.assignment(server.port(), signIn))
                        .orElseThrow();
                assertThat(finding.asksToConnect()).as(finding.id()).isTrue();
                assertThat(String.join(" ", finding.steps())).containsIgnoringCase("connect the account again");
            }
        });
    }

    @Test
    void a_connection_made_for_other_settings_is_not_used() throws Exception {
        connect(TokenTrial.MAILBOX);
        SignIn.OAuth other = new SignIn.OAuth("other@sandbox.example", signIn.client());

        assertThat(tokens.token(other, TokenTrial.authority(), PATIENCE, claims -> true))
                .isEqualTo(new Answer.NotConnected());
    }

    @Test
    void nothing_that_is_logged_holds_a_code_or_a_token() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        try {
            connect(TokenTrial.MAILBOX);
            tokens.refused(signIn);
            Answer answer = ask(tokens);
            String kept = accounts.find(AccountKey.of(signIn)).orElseThrow().toString();

            assertThat(kept + answer).doesNotContain("refresh-", "eyJ");
            assertThat(List.copyOf(log.list))
                    .allSatisfy(event -> assertThat(event.getFormattedMessage() + event.getThrowableProxy())
                            .doesNotContain("refresh-", "eyJ", "device_code="));
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
    }

    private Answer ask(MicrosoftTokens process) {
        try {
            return process.token(signIn, TokenTrial.authority(), PATIENCE, claims -> true);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void connect(String account) throws Exception {
        try (MicrosoftTokens other = new MicrosoftTokens(Clock.systemUTC(), ConnectedAccounts.NONE)) {
            Result result = other.devices()
                    .signIn(signIn, TokenTrial.authority(), code -> authority.signIn(code.userCode(), account));
            assertThat(result)
                    .isInstanceOfSatisfying(
                            Result.SignedIn.class,
                            signedIn -> accounts.keep(
                                    AccountKey.of(signIn), signedIn.tokens(), new Person("U1", "ann"), Instant.now()));
        }
    }
}
