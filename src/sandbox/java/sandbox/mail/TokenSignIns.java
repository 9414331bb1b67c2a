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

    private static final String FOR_PERSONS = "10000000-0000-4000-8000-000000000004";
    private static final String CONNECTED = "connected@sandbox.example";

    private TokenSignIns() {}

    /** The applications that the authorization server must know. */
    static List<Registration> applications() {
        return List.of(
                Registration.good(GOOD, SECRET),
                Registration.good(EXPIRED, SECRET).withExpiredSecret(),
                Registration.good(WITHOUT_ROLE, SECRET).withRoles("IMAP.AccessAsApp"),
                Registration.good(FOR_PERSONS, ""));
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
                        .thatFails("The application may not send: its token lacks SMTP.SendAsApp."),
                connected(scripts, authority));
    }

    private static Draft connected(Scripts scripts, AuthorizationServer authority) {
        Script script =
                scripts.submission().withAccount(CONNECTED, "not-by-password").withTokens(authority::admits);
        return Playground.draft("oauth-connect", "OAuth, to be connected", script)
                .withTokens(
                        new OAuthAccess(authority.host(), AuthorizationServer.TENANT, FOR_PERSONS, true),
                        CONNECTED,
                        null)
                .thatFails("Nobody has signed in yet: `/email-test connect oauth-connect`, then it works.");
    }

    private static Draft draft(
            String key, String title, Script script, AuthorizationServer authority, String application) {
        return Playground.draft(key, title, script)
                .withTokens(
                        new OAuthAccess(authority.host(), AuthorizationServer.TENANT, application, false),
                        MAILBOX,
                        SECRET);
    }
}
