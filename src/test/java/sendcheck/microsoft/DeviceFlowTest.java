package sendcheck.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sandbox.entra.AuthorizationServer;
import sandbox.entra.Registration;
import sandbox.mail.tls.Leaf;
import sendcheck.connection.ConnectedAccounts;
import sendcheck.connection.DeviceCode;
import sendcheck.connection.DeviceSignIn.Result;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.SignIn;

/** Signing in by code against the local authorization server, over TLS. */
class DeviceFlowTest {

    private final AuthorizationServer authority = AuthorizationServer.start(
            TokenTrial.CERTIFICATES.context(Leaf.GOOD),
            0,
            Clock.systemUTC(),
            List.of(Registration.good(TokenTrial.CLIENT, "")));
    private final MicrosoftTokens tokens =
            new MicrosoftTokens(Clock.systemUTC(), ConnectedAccounts.NONE, Duration.ofMillis(10), Duration.ZERO);

    @AfterEach
    void close() {
        tokens.close();
        authority.close();
    }

    @Test
    void whoever_enters_the_code_connects_the_account() throws Exception {
        Result result = signIn(code -> {
            assertThat(code.page()).isEqualTo("https://" + authority.host() + "/devicelogin");
            assertThat(code.until()).isAfter(Clock.systemUTC().instant());
            authority.signIn(code.userCode(), TokenTrial.MAILBOX);
        });

        assertThat(result).isInstanceOfSatisfying(Result.SignedIn.class, signedIn -> {
            assertThat(signedIn.account()).isEqualTo(TokenTrial.MAILBOX);
            assertThat(signedIn.claims().scopes()).containsExactly("SMTP.Send");
            assertThat(signedIn.tokens().reveal()).contains("refresh-");
        });
    }

    @Test
    void a_server_that_is_asked_too_often_is_asked_less_often() throws Exception {
        authority.slowDown(2);

        assertThat(signIn(code -> authority.signIn(code.userCode(), TokenTrial.MAILBOX)))
                .isInstanceOf(Result.SignedIn.class);
    }

    @Test
    void a_server_that_is_in_trouble_for_a_while_does_not_end_the_wait() throws Exception {
        authority.getIntoTrouble(2);

        assertThat(signIn(code -> authority.signIn(code.userCode(), TokenTrial.MAILBOX)))
                .isInstanceOf(Result.SignedIn.class);
    }

    @Test
    void a_person_may_decline() throws Exception {
        assertThat(signIn(code -> authority.decline(code.userCode()))).isEqualTo(new Result.Declined());
    }

    @Test
    void a_code_that_nobody_enters_expires() throws Exception {
        assertThat(signIn(code -> authority.expireCodes())).isEqualTo(new Result.Expired());
    }

    @Test
    void an_unknown_application_gets_no_code() throws Exception {
        SignIn.OAuth signIn = TokenTrial.signIn(authority.host(), "other-application");

        assertThat(tokens.devices().signIn(signIn, TokenTrial.authority(), code -> {}))
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.symptom())
                                .isInstanceOfSatisfying(
                                        Symptom.TokenRefused.class,
                                        refused -> assertThat(refused.aadsts()).isEqualTo(700016)));
    }

    @Test
    void a_server_that_is_not_there_is_told() throws Exception {
        SignIn.OAuth signIn = TokenTrial.signIn("localhost:1", new OAuthGrant.Delegated());

        assertThat(tokens.devices().signIn(signIn, TokenTrial.authority(), code -> {}))
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.symptom()).isInstanceOf(Symptom.TokenUnreachable.class));
    }

    @Test
    void what_keeps_the_code_from_being_shown_comes_out() {
        assertThatThrownBy(() -> signIn(code -> {
                    throw new IllegalArgumentException("no paper");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no paper");
    }

    @Test
    void an_interrupt_ends_the_wait() throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                signIn(code -> shown.countDown());
            } catch (CancellationException expected) {
                cancelled.set(true);
            } catch (Exception other) {
                throw new IllegalStateException(other);
            }
        });
        shown.await();

        waiting.interrupt();
        waiting.join();

        assertThat(cancelled).isTrue();
        assertThat(authority.given()).isZero();
    }

    private Result signIn(Consumer<DeviceCode> show) throws Exception {
        SignIn.OAuth signIn = TokenTrial.signIn(authority.host(), new OAuthGrant.Delegated());
        return tokens.devices().signIn(signIn, TokenTrial.authority(), show);
    }
}
