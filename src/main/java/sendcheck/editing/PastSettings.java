package sendcheck.editing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/**
 * What was changed in a profile, and the way back to what stood there before, which is not judged again. Every method throws an unchecked exception when
 * the store is out of reach.
 */
public final class PastSettings {

    private static final int ALL = 10_000;
    private static final int MOST_TRIES = 5;

    private final SettingsStore store;

    public PastSettings(SettingsStore store) {
        this.store = store;
    }

    /** Every change, latest first. */
    public List<SettingsChange> log(ProfileKey key) {
        return store.log(key, ALL);
    }

    /** Brings back what a change replaced, unless the same fields were changed again since. */
    public Reversal undo(ProfileKey key, long version, Person by) {
        return store.change(key, version)
                .filter(SettingsChange::isReversible)
                .map(change -> untilNobodyIsFaster(key, kept -> undo(kept, change, by)))
                .orElseGet(Reversal.Impossible::new);
    }

    /**
     * Brings back the settings from before a change, so without it and without all that came later; secrets stay as they are.
     *
     * @param version of the profile after that change
     */
    public Reversal restore(ProfileKey key, long version, Person by) {
        return store.change(key, version)
                .map(change -> untilNobodyIsFaster(key, kept -> save(kept, before(kept, version), by, Source.RESTORE)))
                .orElseGet(Reversal.Impossible::new);
    }

    /** @param attempt empty: someone was faster, so look again */
    private Reversal untilNobodyIsFaster(ProfileKey key, Function<Kept, Optional<Reversal>> attempt) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Kept> kept = store.kept(key);
            if (kept.isEmpty()) {
                return new Reversal.Impossible();
            }
            Optional<Reversal> reversal = attempt.apply(kept.get());
            if (reversal.isPresent()) {
                return reversal.get();
            }
        }
        return new Reversal.Impossible();
    }

    private Optional<Reversal> undo(Kept kept, SettingsChange change, Person by) {
        Form former = change.reversedIn(kept.form());
        List<Difference> texts = change.differences().stream()
                .filter(difference -> !difference.isSecret())
                .toList();
        boolean isOvertaken =
                texts.stream().anyMatch(text -> !kept.form().get(text.field()).equals(text.after()));
        return isOvertaken && !former.equals(kept.form())
                ? Optional.of(new Reversal.Overtaken(sinceOf(kept, change.version(), texts)))
                : save(kept, former, by, Source.UNDO);
    }

    private List<SettingsChange> sinceOf(Kept kept, long version, List<Difference> texts) {
        List<Field> fields = texts.stream().map(Difference::field).toList();
        return log(kept.profile().key()).stream()
                .filter(change -> change.version() > version)
                .filter(change ->
                        change.differences().stream().map(Difference::field).anyMatch(fields::contains))
                .toList();
    }

    /** Empty: someone was faster. */
    private Optional<Reversal> save(Kept kept, Form former, Person by, Source source) {
        if (former.equals(kept.form())) {
            return Optional.of(new Reversal.NothingLeft());
        }
        return switch (store.save(new FormReader(kept).asTyped(former), by, source)) {
            case Saving.Saved(long version, Optional<SettingsChange> back) ->
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
