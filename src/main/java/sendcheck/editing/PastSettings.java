package sendcheck.editing;

import java.util.List;
import java.util.Optional;
import sendcheck.settings.HostRule;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/**
 * What was changed in a profile, and the way back to what stood there before. Every method throws an unchecked exception when
 * the store is out of reach.
 */
public final class PastSettings {

    private static final int ALL = 10_000;
    private static final int MOST_TRIES = 5;

    private final SettingsStore store;
    private final HostRule hosts;

    /** @param hosts which hosts may be entered */
    public PastSettings(SettingsStore store, HostRule hosts) {
        this.store = store;
        this.hosts = hosts;
    }

    /** Every change, latest first. */
    public List<SettingsChange> log(ProfileKey key) {
        return store.log(key, ALL);
    }

    /**
     * Brings back the settings from before a change, so without it and without all that came later; secrets stay as they are.
     *
     * @param version of the profile after that change
     */
    public Reversal restore(ProfileKey key, long version, Person by) {
        if (store.change(key, version).isEmpty()) {
            return new Reversal.Impossible();
        }
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Kept> kept = store.kept(key);
            if (kept.isEmpty()) {
                return new Reversal.Impossible();
            }
            Optional<Reversal> restored = restore(kept.get(), version, by);
            if (restored.isPresent()) {
                return restored.get();
            }
        }
        return new Reversal.Impossible();
    }

    /** Empty: someone was faster, so look again. */
    private Optional<Reversal> restore(Kept kept, long version, Person by) {
        Form former = before(kept, version);
        if (former.equals(kept.form())) {
            return Optional.of(new Reversal.NothingLeft());
        }
        return switch (store.save(new FormReader(kept, hosts).asTyped(former), by, Source.RESTORE)) {
            case Saving.Saved(long next, Optional<SettingsChange> back) ->
                Optional.of(back.<Reversal>map(Reversal.Done::new).orElseGet(Reversal.NothingLeft::new));
            case Saving.Outrun outrun -> Optional.empty();
            case Saving.Gone() -> Optional.of(new Reversal.Impossible());
        };
    }

    private Form before(Kept kept, long version) {
        Form form = kept.form();
        for (SettingsChange change : log(kept.profile().key())) {
            if (change.version() >= version) {
                form = change.reversedIn(form);
            }
        }
        return form;
    }
}
