package sendcheck.diagnosis;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

/** Asks the authorization server for the token that a sign-in needs. Safe for many threads at once. */
public interface TokenSource {

    /** For where nobody signs in by OAuth: gives no token. */
    TokenSource NONE = new TokenSource() {
        @Override
        public Answer token(
                SignIn.OAuth signIn, @Nullable String trustAnchors, Duration limit, Predicate<TokenClaims> suits) {
            return new Answer.NotConnected();
        }

        @Override
        public void refused(SignIn.OAuth signIn) {}
    };

    /**
     * A token that is still valid, perhaps from memory. Whatever the authorization server does is in the answer.
     *
     * @param trustAnchors further CA certificates in PEM to trust for the authorization server; null: only those of the
     *     Java runtime
     * @param limit how long the caller waits
     * @param suits whether a token from memory will do; one that does not is asked for anew
     * @throws java.util.concurrent.CancellationException when the thread was interrupted, or no more tokens are to be had
     */
    Answer token(SignIn.OAuth signIn, @Nullable String trustAnchors, Duration limit, Predicate<TokenClaims> suits);

    /** The mail server refused the last token for good: the next one must not come from memory. */
    void refused(SignIn.OAuth signIn);

    /** What came of it. */
    sealed interface Answer {

        /**
         * A token, to be handed to the mail server.
         *
         * @param claims what the token says of itself
         */
        record Granted(Secret token, TokenClaims claims) implements Answer {}

        /** The authorization server says no, as {@link Symptom.TokenRefused}; its words may hold anything. */
        record Refused(String error, @Nullable Integer aadsts, String description) implements Answer {}

        /** It could not be asked, or answered with something else, as {@link Symptom.TokenUnreachable}. */
        record Unreachable(String host, String detail) implements Answer {}

        /** It did not answer within the limit. */
        record Late() implements Answer {}

        /** A person must connect the account first. */
        record NotConnected() implements Answer {}
    }
}
