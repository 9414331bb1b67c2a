package sendcheck.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import sendcheck.arrival.Look;
import sendcheck.config.Configuration;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.Secret;
import sendcheck.settings.ShownText;
import sendcheck.settings.SignIn;

/** What the sign-in to the mailbox needs: its password, or a token of the authorization server. */
final class MailboxSignIn {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Configuration.Mailbox settings;
    private final TokenSource tokens;

    MailboxSignIn(Configuration.Mailbox settings, TokenSource tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** What came of asking. */
    sealed interface Answer {

        record Given(Secret secret) implements Answer {}

        record Impossible(Look.Unusable look) implements Answer {}
    }

    static String user(Configuration.Mailbox settings) {
        return switch (settings.signIn()) {
            case SignIn.None() -> "";
            case SignIn.Password(String user, var password) -> user;
            case SignIn.OAuth(String user, var client) -> user;
        };
    }

    Answer secret() {
        return switch (settings.signIn()) {
            case SignIn.None() -> new Answer.Given(new Secret(""));
            case SignIn.Password(var user, Secret password) -> new Answer.Given(password);
            case SignIn.OAuth oauth -> token(oauth);
        };
    }

    /** A token that was refused must not come from memory again. */
    void refused(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException && settings.signIn() instanceof SignIn.OAuth oauth) {
            tokens.refused(oauth);
        }
    }

    private Answer token(SignIn.OAuth oauth) {
        return switch (tokens.token(oauth, settings.trustAnchors(), LIMIT)) {
            case TokenSource.Answer.Granted(Secret token, var claims) -> new Answer.Given(token);
            case TokenSource.Answer.Refused(String error, var aadsts, String description) ->
                impossible("the authorization server gave no token: " + ShownText.of(error + " " + description), false);
            case TokenSource.Answer.Unreachable(String host, String detail) ->
                impossible(ShownText.of(host) + " gave no token: " + ShownText.of(detail), true);
            case TokenSource.Answer.Late() -> impossible("the authorization server did not answer in time", true);
            case TokenSource.Answer.NotConnected() -> impossible("its account is not connected", false);
        };
    }

    private static Answer impossible(String detail, boolean isPassing) {
        return new Answer.Impossible(
                new Look.Unusable("Nobody can sign in to the probe mailbox: " + detail, isPassing));
    }
}
