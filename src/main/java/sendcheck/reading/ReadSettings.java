package sendcheck.reading;

import java.util.List;
import java.util.Optional;
import sendcheck.settings.Catalog;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;

/** Lets programs read settings. */
public final class ReadSettings {

    private final Consumers consumers;
    private final Catalog catalog;
    private final ReadLog log;

    public ReadSettings(Consumers consumers, Catalog catalog, ReadLog log) {
        this.consumers = consumers;
        this.catalog = catalog;
        this.log = log;
    }

    /** Whose token it is; empty: nobody's. */
    public Optional<Consumer> consumer(ConsumerToken token) {
        return consumers.of(token);
    }

    /**
     * Settings as they are now.
     *
     * @param profile its secrets are readable for programs that may read them, else empty
     */
    public record Settings(Profile profile, List<SenderOverride> overrides) {
        public Settings {
            overrides = List.copyOf(overrides);
        }
    }

    /**
     * The settings; empty, and written down, when there is no such profile.
     *
     * @throws Catalog.UnreadableSecret when the program may read secrets and one cannot be decrypted; written down, too
     */
    public Optional<Settings> settings(Consumer consumer, ProfileKey key, String from) {
        Optional<Settings> found =
                profile(consumer, key, from).map(profile -> new Settings(profile, catalog.overrides(key)));
        if (found.isEmpty()) {
            log.add(consumer.name(), key, ReadLog.Result.NOT_FOUND, from);
        }
        return found;
    }

    private Optional<Profile> profile(Consumer consumer, ProfileKey key, String from) {
        if (!consumer.readsSecrets()) {
            return catalog.profileWithoutSecrets(key);
        }
        try {
            return catalog.profile(key);
        } catch (Catalog.UnreadableSecret unreadable) {
            log.add(consumer.name(), key, ReadLog.Result.UNREADABLE, from);
            throw unreadable;
        }
    }

    /** Writes down, before it is sent, what the program gets. */
    public void sent(Consumer consumer, ProfileKey key, ReadLog.Result result, String from) {
        log.add(consumer.name(), key, result, from);
    }
}
