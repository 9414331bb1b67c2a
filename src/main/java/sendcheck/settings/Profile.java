package sendcheck.settings;

/**
 * One set of mail settings inside a module.
 *
 * @param moduleTitle title of its module
 * @param title title inside the module, for example {@code Portal Email}
 * @param testRecipient where a test goes when nobody says otherwise; empty when it was not filled in
 * @param version counts the changes of this profile, from 1
 */
public record Profile(
        ProfileKey key,
        String moduleTitle,
        String title,
        Delivery delivery,
        Sender sender,
        String testRecipient,
        long version) {

    /** As people read it: {@code 5500 · Portal Email}. */
    public String fullTitle() {
        return moduleTitle + " · " + title;
    }

    /** Its sign-in needs a secret that is not set. */
    public boolean lacksSecret() {
        return delivery instanceof Delivery.SpecifyServer(MailServer server)
                && switch (server.signIn()) {
                    case SignIn.None() -> false;
                    case SignIn.Password(String user, Secret password) -> password.isEmpty();
                    case SignIn.OAuth(String user, OAuthClient client) ->
                        switch (client.grant()) {
                            case OAuthGrant.ClientSecret(Secret secret) -> secret.isEmpty();
                            case OAuthGrant.Certificate(Secret pem) -> pem.isEmpty();
                            case OAuthGrant.Delegated() -> false;
                        };
                };
    }
}
