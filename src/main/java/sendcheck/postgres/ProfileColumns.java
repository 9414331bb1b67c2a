package sendcheck.postgres;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.Profile;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;

/** Binds what a profile says to the columns that hold it; key, title and position are not among them. */
final class ProfileColumns {

    private static final MailServer NO_SERVER = new MailServer("", 0, Security.NONE, new SignIn.None(), null);

    private ProfileColumns() {}

    static MailServer server(Profile profile) {
        return switch (profile.delivery()) {
            case Delivery.SpecifyServer(MailServer specified) -> specified;
            case Delivery.PreparersEmailProgram() -> NO_SERVER;
        };
    }

    static <S extends SqlStatement<S>> S bind(S statement, Profile profile) {
        MailServer server = server(profile);
        Sender sender = profile.sender();
        SignInRow signIn = SignInRow.of(server.signIn());
        OAuthClient client = signIn.client();
        return statement
                .bind("delivery", deliveryKey(profile.delivery()))
                .bind("host", server.host())
                .bind("port", server.port())
                .bind("security", server.security().key())
                .bind("signIn", signIn.kind())
                .bind("user", signIn.user())
                .bind("oauthAuthority", client == null ? null : client.authorityHost())
                .bind("oauthTenant", client == null ? null : client.tenant())
                .bind("oauthClient", client == null ? null : client.clientId())
                .bind("oauthGrant", signIn.grant())
                .bind("trustAnchors", server.trustAnchors())
                .bind("allowsCleartextPassword", server.allowsCleartextPassword())
                .bind("fromName", sender.name())
                .bind("from", sender.address())
                .bind("replyTo", sender.replyTo())
                .bindArray("bcc", String.class, sender.bcc())
                .bind("testRecipient", profile.testRecipient());
    }

    /** Replaces what a profile says, and counts up its version. */
    static void update(Handle handle, long id, Profile changed) {
        bind(handle.createUpdate("""
                        UPDATE profiles SET version = version + 1, delivery = :delivery, host = :host, port = :port,
                          security = :security, sign_in = :signIn, user_name = :user, oauth_authority = :oauthAuthority,
                          oauth_tenant = :oauthTenant, oauth_client = :oauthClient, oauth_grant = :oauthGrant,
                          trust_anchors = :trustAnchors, allows_cleartext_password = :allowsCleartextPassword,
                          from_name = :fromName, from_address = :from, reply_to = :replyTo, bcc = :bcc,
                          test_recipient = :testRecipient
                        WHERE id = :id
                        """), changed).bind("id", id).execute();
    }

    private static String deliveryKey(Delivery delivery) {
        return switch (delivery) {
            case Delivery.SpecifyServer server -> ProfileRow.SPECIFY_SERVER;
            case Delivery.PreparersEmailProgram program -> ProfileRow.PREPARERS_EMAIL_PROGRAM;
        };
    }
}
