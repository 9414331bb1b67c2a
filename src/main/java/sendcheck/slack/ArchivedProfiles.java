package sendcheck.slack;

import java.util.List;
import java.util.Optional;
import sendcheck.roles.Permit;
import sendcheck.roles.Permits;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.slack.view.ArchivedAnswer;
import sendcheck.slack.view.Message;
import sendcheck.testrun.Person;

/** Knows which profiles are out of use, and what to say to someone who asks for one. */
final class ArchivedProfiles {

    private final Catalog catalog;
    private final Permits permits;

    ArchivedProfiles(Catalog catalog, Permits permits) {
        this.catalog = catalog;
        this.permits = permits;
    }

    /** In the order of the catalog. */
    List<ProfileName> names() {
        return catalog.archivedNames();
    }

    /** Empty when it is in use, or was never there. */
    Optional<ProfileName> find(ProfileKey key) {
        return names().stream().filter(profile -> profile.key().equals(key)).findFirst();
    }

    /** @param profiles at least one */
    Message answer(List<ProfileName> profiles, Person person) {
        return ArchivedAnswer.of(profiles, permits.changeSettings(person) instanceof Permit.Granted);
    }

    /** Empty when it is in use, or was never there. */
    Optional<Message> answer(ProfileKey key, Person person) {
        return find(key).map(profile -> answer(List.of(profile), person));
    }
}
