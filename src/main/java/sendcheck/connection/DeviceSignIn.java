package sendcheck.connection;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.TokenClaims;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

/** Lets a person sign in elsewhere by a code (RFC 8628). Safe for many threads at once. */
public interface DeviceSignIn {

    /**
     * Asks for a code and waits until the person has signed in, or until it is sure that it will not happen; that takes
     * up to a quarter of an hour.
     *
     * @param trustAnchors further CA certificates in PEM to trust for the authorization server; null: only those of the
     *     Java runtime
     * @param show shows the code; what it throws ends the sign-in and comes out
     * @throws java.util.concurrent.CancellationException when the thread was interrupted
     */
    Result signIn(SignIn.OAuth signIn, @Nullable String trustAnchors, Consumer<DeviceCode> show);

    /** What came of it. */
    sealed interface Result {

        /**
         * A person has signed in and allowed what was asked.
         *
         * @param account as which account; empty when the authorization server does not say
         * @param claims what the token says of itself
         * @param tokens to be kept
         */
        record SignedIn(String account, TokenClaims claims, Secret tokens) implements Result {}

        /** Nobody signed in while the code was valid. */
        record Expired() implements Result {}

        /** The person said no. */
        record Declined() implements Result {}

        /** The authorization server said no, or could not be asked. */
        record Failed(Symptom symptom) implements Result {}
    }
}
