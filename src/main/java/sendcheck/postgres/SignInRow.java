package sendcheck.postgres;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.ClientCertificate;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

/**
 * A sign-in as it stands in its columns.
 *
 * @param kind column {@code sign_in}
 * @param client null: columns {@code oauth_*} are null
 * @param secretField column {@code field} of the stored secret; null: there is none
 */
record SignInRow(
        String kind,
        String user,
        @Nullable OAuthClient client,
        @Nullable String secretField,
        Secret secret) {

    private static final Secret NOTHING = new Secret("");

    static SignInRow of(SignIn signIn) {
        return switch (signIn) {
            case SignIn.None() -> new SignInRow("none", "", null, null, NOTHING);
            case SignIn.Password(String user, Secret password) ->
                new SignInRow("password", user, null, ProfileRow.PASSWORD, password);
            case SignIn.OAuth(String user, OAuthClient client) -> of(user, client);
        };
    }

    private static SignInRow of(String user, OAuthClient client) {
        return switch (client.grant()) {
            case OAuthGrant.ClientSecret(Secret secret) ->
                new SignInRow(OAuthColumns.SIGN_IN, user, client, OAuthColumns.CLIENT_SECRET, secret);
            case OAuthGrant.Certificate(Secret pem) ->
                new SignInRow(OAuthColumns.SIGN_IN, user, client, OAuthColumns.CLIENT_CERTIFICATE, pem);
            case OAuthGrant.Delegated() -> new SignInRow(OAuthColumns.SIGN_IN, user, client, null, NOTHING);
        };
    }

    /** Column {@code expires_on} of the stored secret: the last day (UTC) of a certificate; null: not known. */
    @Nullable
    LocalDate expires() {
        return OAuthColumns.CLIENT_CERTIFICATE.equals(secretField)
                ? ClientCertificate.lastDay(secret).orElse(null)
                : null;
    }

    /** Column {@code oauth_grant}. */
    @Nullable
    String grant() {
        if (client == null) {
            return null;
        }
        return secretField == null ? OAuthColumns.DELEGATED : secretField;
    }
}
