package sandbox.mail;

import java.util.List;
import sandbox.entra.AuthorizationServer;
import sandbox.entra.Registration;
import sandbox.mail.script.Script;

/** Servers at which a token of the sandbox's authorization server stands in place of a password. */
final class TokenSignIns {
    private static final String MAILBOX = "notices@sandbox.example";
    private static final String SECRET = "Zq8Q-sandbox-client-secret";
    private static final String GOOD = "10000000-0000-4000-8000-000000000001";
    private static final String EXPIRED = "10000000-0000-4000-8000-000000000002";
    private static final String WITHOUT_ROLE = "10000000-0000-4000-8000-000000000003";

    private TokenSignIns() {}

    /** The applications that the authorization server must know. */
    static List<Registration> applications() {
        return List.of(
                Registration.good(GOOD, SECRET),
                Registration.good(EXPIRED, SECRET).withExpiredSecret(),
                Registration.good(WITHOUT_ROLE, SECRET).withRoles("IMAP.AccessAsApp"));
    }

    static List<Draft> all(Scripts scripts, AuthorizationServer authority) {
        Script script =
                scripts.submission().withAccount(MAILBOX, "not-by-password").withTokens(authority::admits);
        return List.of(
                draft("oauth", "Microsoft 365 OAuth", script, authority, GOOD)
                        .thatWorks("Works: signs in with a token in place of a password."),
                draft("oauth-expired", "OAuth, secret expired", script, authority, EXPIRED)
                        .thatFails("The client secret of the application has expired: there is no token."),
                draft("oauth-role", "OAuth, permission missing", script, authority, WITHOUT_ROLE)
                        .thatFails("The application may not send: its token lacks SMTP.SendAsApp."));
    }

    private static Draft draft(
            String key, String title, Script script, AuthorizationServer authority, String application) {
        return Playground.draft(key, title, script)
                .withTokens(
                        new OAuthAccess(authority.host(), AuthorizationServer.TENANT, application), MAILBOX, SECRET);
    }
}
