package sendcheck.rehearsal;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import sendcheck.settings.Catalog;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.Module;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SenderOverride;
import sendcheck.settings.SignIn;

/** A profile for each rehearsed run, of which each mail server has its share. */
final class RehearsedCatalog implements Catalog {

    private static final Module MODULE = new Module("rehearsal", "Rehearsal", null);
    private static final String ADDRESS = "rehearsal@sendcheck.invalid";

    /** So many texts of authorities differ, since a profile's first run reads some that were not seen before. */
    private static final int NEW_AUTHORITIES = 20;

    private final List<SubmissionServer> mailServers;

    RehearsedCatalog(List<SubmissionServer> mailServers) {
        this.mailServers = mailServers;
    }

    static ProfileKey key(int number) {
        return new ProfileKey(MODULE.key(), Integer.toString(number));
    }

    @Override
    public List<Module> modules() {
        return List.of(MODULE);
    }

    @Override
    public List<ProfileName> profileNames() {
        return List.of();
    }

    @Override
    public List<ProfileName> archivedNames() {
        return List.of();
    }

    @Override
    public Optional<Profile> profile(ProfileKey key) {
        int number = Integer.parseInt(key.profile());
        SubmissionServer server = mailServers.get(number % mailServers.size());
        MailServer settings = new MailServer(
                InetAddress.getLoopbackAddress().getHostAddress(),
                server.port(),
                Security.STARTTLS,
                new SignIn.Password(ADDRESS, new Secret("rehearsal")),
                server.authority() + "\n".repeat(number % NEW_AUTHORITIES),
                false);
        return Optional.of(new Profile(
                key,
                MODULE.title(),
                "Run " + number,
                new Delivery.SpecifyServer(settings),
                new Sender(MODULE.title(), ADDRESS, null, List.of()),
                ADDRESS,
                1));
    }

    @Override
    public Optional<Profile> profileWithoutSecrets(ProfileKey key) {
        return profile(key);
    }

    @Override
    public List<SenderOverride> overrides(ProfileKey key) {
        return List.of();
    }

    @Override
    public Optional<String> defaultModule(String channelId, String channelName) {
        return Optional.empty();
    }
}
