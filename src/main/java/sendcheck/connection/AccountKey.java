package sendcheck.connection;

import java.util.Locale;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.SignIn;

/**
 * Names a connection: whoever changes authority host, tenant, application or mailbox needs a new one.
 *
 * @param value these four in lower case, a line each; unreadable to people
 */
public record AccountKey(String value) {

    public static AccountKey of(SignIn.OAuth signIn) {
        OAuthClient client = signIn.client();
        return new AccountKey(
                String.join("\n", client.authorityHost(), client.tenant(), client.clientId(), signIn.user())
                        .toLowerCase(Locale.ROOT));
    }
}
