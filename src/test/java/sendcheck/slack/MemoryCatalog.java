package sendcheck.slack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sendcheck.settings.Catalog;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.Module;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SenderOverride;
import sendcheck.settings.SignIn;

/** Two modules: 5500 with Signer Email and Portal Email, Compliance with a draft in the preparer's own mail program. */
final class MemoryCatalog implements Catalog {

    private static final List<ProfileName> NAMES = List.of(
            new ProfileName(new ProfileKey("5500", "signer"), "5500", "Signer Email"),
            new ProfileName(new ProfileKey("5500", "portal"), "5500", "Portal Email"),
            new ProfileName(new ProfileKey("compliance", "portal"), "Compliance", "Portal Email"));

    @Override
    public List<Module> modules() {
        return List.of(new Module("5500", "5500", "#it-alerts"), new Module("compliance", "Compliance", "#general"));
    }

    private final Set<ProfileKey> archived = ConcurrentHashMap.newKeySet();

    void archive(ProfileKey key) {
        archived.add(key);
    }

    @Override
    public List<ProfileName> profileNames() {
        return NAMES.stream().filter(name -> !archived.contains(name.key())).toList();
    }

    @Override
    public List<ProfileName> archivedNames() {
        return NAMES.stream().filter(name -> archived.contains(name.key())).toList();
    }

    @Override
    public Optional<Profile> profile(ProfileKey key) {
        return profileNames().stream()
                .filter(name -> name.key().equals(key))
                .findFirst()
                .map(name -> new Profile(
                        key,
                        name.moduleTitle(),
                        name.title(),
                        delivery(key),
                        new Sender("", "portal@example.com", null, List.of()),
                        "test@example.com",
                        1));
    }

    @Override
    public Optional<Profile> profileWithoutSecrets(ProfileKey key) {
        return profile(key);
    }

    private static Delivery delivery(ProfileKey key) {
        return key.module().equals("compliance")
                ? new Delivery.PreparersEmailProgram()
                : new Delivery.SpecifyServer(
                        new MailServer("mail.example.com", 587, Security.STARTTLS, signIn(key), null));
    }

    /** The account of the signer must be connected by a person. */
    static SignIn signIn(ProfileKey key) {
        return key.profile().equals("signer")
                ? new SignIn.OAuth(
                        "signer@example.com",
                        new OAuthClient("login.example.com", "tenant.example", "client", new OAuthGrant.Delegated()))
                : new SignIn.None();
    }

    @Override
    public List<SenderOverride> overrides(ProfileKey key) {
        return key.profile().equals("portal")
                ? List.of(new SenderOverride(key, "jsmith", "jsmith@example.com"))
                : List.of();
    }

    @Override
    public Optional<String> defaultModule(String channelId, String channelName) {
        return channelName.equals("email-admin") ? Optional.of("5500") : Optional.empty();
    }
}
