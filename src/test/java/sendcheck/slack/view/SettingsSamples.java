package sendcheck.slack.view;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendcheck.editing.Difference;
import sendcheck.editing.Draft;
import sendcheck.editing.Drafts;
import sendcheck.editing.EditSettings;
import sendcheck.editing.Kept;
import sendcheck.editing.Saving;
import sendcheck.editing.SecretMark;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.SettingsStore;
import sendcheck.editing.Source;
import sendcheck.settings.Delivery;
import sendcheck.settings.HostRule;
import sendcheck.settings.MailServer;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;
import sendcheck.testrun.Person;

/** Settings as the views meet them. */
final class SettingsSamples {

    static final String PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----";
    static final SettingsChange CHANGE = new SettingsChange(
            8,
            Samples.NOON,
            Samples.SAM,
            Source.FORM,
            List.of(
                    new Difference(Field.PORT, "993", "587"),
                    new Difference(Field.SECURITY, "tls", "starttls"),
                    new Difference(Field.REPLY_TO, "", "help@example.com"),
                    Difference.ofSecret(Field.PASSWORD)));

    private SettingsSamples() {}

    static Profile profile() {
        return new Profile(
                Samples.PORTAL,
                "5500",
                "Portal Email",
                new Delivery.SpecifyServer(new MailServer(
                        "smtp.office365.com",
                        587,
                        Security.STARTTLS,
                        new SignIn.Password("portal@example.com", new Secret("horse")),
                        null)),
                new Sender("Portal", "portal@example.com", null, List.of("a@example.com", "b@example.com")),
                "ann@example.com",
                7);
    }

    static Kept kept() {
        return new Kept(
                profile(),
                Map.of(Field.PASSWORD, new Secret("horse")),
                Map.of(Field.PASSWORD, new SecretMark(Samples.NOON, Samples.SAM, null)));
    }

    static EditSettings settings(Kept kept) {
        return new EditSettings(new Fixed(kept), new NoDrafts(), HostRule.PUBLIC_ONLY, Clock.systemUTC());
    }

    private record Fixed(Kept kept) implements SettingsStore {
        @Override
        public Optional<Kept> kept(ProfileKey key) {
            return Optional.of(kept);
        }

        @Override
        public Saving save(Profile changed, Person by, Source source) {
            return new Saving.Gone();
        }

        @Override
        public Saving set(ProfileKey key, Field field, Secret secret, Person by, Source source) {
            return new Saving.Gone();
        }

        @Override
        public List<SettingsChange> log(ProfileKey key, int most) {
            return List.of();
        }

        @Override
        public Optional<SettingsChange> change(ProfileKey key, long version) {
            return Optional.empty();
        }
    }

    private static final class NoDrafts implements Drafts {
        @Override
        public Optional<Draft> find(String person, ProfileKey profile) {
            return Optional.empty();
        }

        @Override
        public void keep(Draft draft) {}

        @Override
        public void drop(String person, ProfileKey profile, Instant at) {}
    }
}
