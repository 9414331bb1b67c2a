package sendcheck.postgres;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import sendcheck.settings.Catalog;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Problem;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;

/** Reads a profile from its row, joined with its module's title and the secret that its sign-in needs. */
final class ProfileRow {
    static final String PASSWORD = "password";
    static final String SPECIFY_SERVER = "specify-server";
    static final String PREPARERS_EMAIL_PROGRAM = "preparers-email-program";

    private final Decryption decryption;

    private ProfileRow(Decryption decryption) {
        this.decryption = decryption;
    }

    private interface Decryption {
        Secret decrypt(byte[] ciphertext, long profileId, String field) throws GeneralSecurityException;
    }

    static ProfileRow withSecrets(Vault vault) {
        return new ProfileRow(vault::decrypt);
    }

    /** Reads a secret that cannot be decrypted as an empty one. */
    static ProfileRow leavingOutUnreadable(Vault vault) {
        return new ProfileRow((ciphertext, profileId, field) -> {
            try {
                return vault.decrypt(ciphertext, profileId, field);
            } catch (GeneralSecurityException unreadable) {
                return new Secret("");
            }
        });
    }

    /** Reads every secret as an empty one. */
    static ProfileRow withoutSecrets() {
        return new ProfileRow((ciphertext, profileId, field) -> new Secret(""));
    }

    /** @throws Catalog.UnreadableSecret when the secret cannot be decrypted */
    Profile read(ResultSet row) throws SQLException {
        return new Profile(
                key(row),
                row.getString("module_title"),
                row.getString("title"),
                delivery(row),
                sender(row),
                row.getString("test_recipient"),
                row.getLong("version"));
    }

    private static ProfileKey key(ResultSet row) throws SQLException {
        return new ProfileKey(row.getString("module"), row.getString("key"));
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        return switch (row.getString("delivery")) {
            case PREPARERS_EMAIL_PROGRAM -> new Delivery.PreparersEmailProgram();
            case SPECIFY_SERVER ->
                new Delivery.SpecifyServer(new MailServer(
                        row.getString("host"),
                        row.getInt("port"),
                        Security.of(row.getString("security")),
                        signIn(row),
                        row.getString("trust_anchors"),
                        row.getBoolean("allows_cleartext_password")));
            case String other -> throw new IllegalStateException("Unknown delivery mode " + other);
        };
    }

    private SignIn signIn(ResultSet row) throws SQLException {
        return switch (row.getString("sign_in")) {
            case "none" -> new SignIn.None();
            case "password" ->
                new SignIn.Password(row.getString("user_name"), secret(row, PASSWORD, Problem.Field.PASSWORD));
            case OAuthColumns.SIGN_IN -> new SignIn.OAuth(row.getString("user_name"), client(row));
            case String other -> throw new IllegalStateException("Unknown sign-in " + other);
        };
    }

    private OAuthClient client(ResultSet row) throws SQLException {
        OAuthGrant grant = switch (row.getString("oauth_grant")) {
            case OAuthColumns.CLIENT_SECRET ->
                new OAuthGrant.ClientSecret(secret(row, OAuthColumns.CLIENT_SECRET, Problem.Field.CLIENT_SECRET));
            case OAuthColumns.CLIENT_CERTIFICATE ->
                new OAuthGrant.Certificate(
                        secret(row, OAuthColumns.CLIENT_CERTIFICATE, Problem.Field.CLIENT_CERTIFICATE));
            case OAuthColumns.DELEGATED -> new OAuthGrant.Delegated();
            case String other -> throw new IllegalStateException("Unknown grant " + other);
        };
        return new OAuthClient(
                row.getString("oauth_authority"), row.getString("oauth_tenant"), row.getString("oauth_client"), grant);
    }

    private Secret secret(ResultSet row, String field, Problem.Field label) throws SQLException {
        byte[] ciphertext = row.getBytes("ciphertext");
        if (ciphertext == null) {
            return new Secret("");
        }
        try {
            return decryption.decrypt(ciphertext, row.getLong("id"), field);
        } catch (GeneralSecurityException unreadable) {
            throw new Catalog.UnreadableSecret(key(row), label, unreadable);
        }
    }

    private static Sender sender(ResultSet row) throws SQLException {
        return new Sender(
                row.getString("from_name"), row.getString("from_address"), row.getString("reply_to"), List.of((String[])
                        row.getArray("bcc").getArray()));
    }
}
