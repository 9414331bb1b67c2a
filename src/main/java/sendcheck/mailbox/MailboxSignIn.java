package sendcheck.mailbox;

import jakarta.mail.AuthenticationFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import sendcheck.arrival.Look;
import sendcheck.config.Configuration;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.Redaction;
import sendcheck.settings.SaslResponse;
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

    /** Finds the secrets of this sign-in in every form in which they go over the wire, and come back. */
    Redaction redaction(Secret secret) {
        Redaction redaction = new Redaction(settings.signIn());
        String clear = secret.reveal();
        String quoted = clear.replace("\\", "\\\\").replace("\"", "\\\"");
        String octets = new String(clear.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Stream.of(clear, quoted, octets).distinct().forEach(redaction::hide);
        redaction.sent(SaslResponse.xoauth2(user(settings), secret));
        return redaction;
    }

    Answer secret() {
        return switch (settings.signIn()) {
            case SignIn.None() -> new Answer.Given(new Secret(""));
            case SignIn.Password(var user, Secret password) -> new Answer.Given(password);
            case SignIn.OAuth oauth -> token(oauth);
        };
    }

    /** A token that was refused for good must not come from memory again. */
    void refused(Exception failed) {
        if (failed instanceof AuthenticationFailedException refusal
                && !Trouble.isPassing(refusal)
                && settings.signIn() instanceof SignIn.OAuth oauth) {
            tokens.refused(oauth);
        }
    }

    private Answer token(SignIn.OAuth oauth) {
        return switch (tokens.token(oauth, settings.trustAnchors(), LIMIT, claims -> true)) {
            case TokenSource.Answer.Granted(Secret token, var claims) -> new Answer.Given(token);
            case TokenSource.Answer.Refused(String error, var aadsts, String description) ->
                impossible("the authorization server gave no token: " + shown(error + " " + description), false);
            case TokenSource.Answer.Unreachable(String host, String detail) ->
                impossible(ShownText.of(host) + " gave no token: " + shown(detail), true);
            case TokenSource.Answer.Late() -> impossible("the authorization server did not answer in time", true);
            case TokenSource.Answer.NotConnected() -> impossible("its account is not connected", false);
        };
    }

    private String shown(String said) {
        return ShownText.of(new Redaction(settings.signIn()).clean(said));
    }

    private static Answer impossible(String detail, boolean isPassing) {
        return new Answer.Impossible(
                new Look.Unusable("Nobody can sign in to the probe mailbox: " + detail, isPassing));
    }
}
