package sendcheck.connection;

import java.util.Optional;
import java.util.Set;
import sendcheck.settings.Catalog;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Problem;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SettingsLint;
import sendcheck.settings.SignIn;

/** The account that a profile's settings want connected. */
record Account(Profile profile, MailServer server, SignIn.OAuth signIn) {

    private static final Set<Problem.Field> CONCERNS = Set.of(
            Problem.Field.USER,
            Problem.Field.AUTHORITY_HOST,
            Problem.Field.TENANT,
            Problem.Field.CLIENT_ID,
            Problem.Field.TRUST_ANCHORS);

    /** Empty when there is no such profile, or its settings want no account connected. */
    static Optional<Account> of(Catalog catalog, ProfileKey key) {
        try {
            return catalog.profile(key).flatMap(Account::of);
        } catch (Catalog.UnreadableSecret secretOfAnotherGrant) {
            return Optional.empty();
        }
    }

    private static Optional<Account> of(Profile profile) {
        return profile.delivery() instanceof Delivery.SpecifyServer(var server)
                        && server.signIn() instanceof SignIn.OAuth signIn
                        && signIn.client().grant() instanceof OAuthGrant.Delegated
                ? Optional.of(new Account(profile, server, signIn))
                : Optional.empty();
    }

    /** Why nobody can sign in with these settings; empty when nothing is seen. */
    Optional<String> problem() {
        return SettingsLint.check(server, profile.sender(), profile.testRecipient()).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR && CONCERNS.contains(problem.field()))
                .map(Problem::message)
                .findFirst();
    }

    AccountKey key() {
        return AccountKey.of(signIn);
    }
}
