package sendcheck.editing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import sendcheck.settings.HostRule;
import sendcheck.settings.Problem;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/**
 * The use case: a form is opened, typed in, and kept, or the reason why not is told. Nothing typed is lost, and nobody's change
 * is overwritten unseen. Every method throws an unchecked exception when the store is out of reach.
 */
public final class EditSettings {
    private static final int ALL_SINCE = 200;

    private final SettingsStore store;
    private final Drafts drafts;
    private final HostRule hosts;
    private final Clock clock;

    /** @param hosts which hosts may be entered */
    public EditSettings(SettingsStore store, Drafts drafts, HostRule hosts, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** The form of a profile: what is kept, or what this person typed the last time and did not save. */
    public Optional<Opened> open(ProfileKey key, Person person) {
        return store.kept(key)
                .map(kept -> drafts.find(person.id(), key)
                        .filter(draft -> isDifferent(kept, draft.form()))
                        .map(draft -> new Opened(kept, draft.version(), draft.form(), Optional.of(draft.at())))
                        .orElseGet(() -> new Opened(kept, kept.profile().version(), kept.form(), Optional.empty())));
    }

    /**
     * A form to begin with.
     *
     * @param version of the profile that the form was begun from
     * @param typedAt when it was typed; empty: it is what is kept
     */
    public record Opened(Kept kept, long version, Form form, Optional<Instant> typedAt) {}

    private boolean isDifferent(Kept kept, Form form) {
        Form settled = Form.of(reader(kept).asTyped(form));
        if (settled.get(Field.DELIVERY).equals(Form.SPECIFY_SERVER)) {
            settled = settled.with(Field.PORT, form.get(Field.PORT).strip());
        }
        return !kept.form().changesTo(settled).isEmpty();
    }

    /**
     * A form as it was sent: what is in sight, over what the person typed earlier and is out of sight now.
     *
     * @param version of the profile that the form was begun from
     * @param visible texts of the fields in sight
     */
    public Optional<Typed> typed(ProfileKey key, Person person, long version, Map<Field, String> visible) {
        return store.kept(key).map(kept -> {
            List<SettingsChange> since = since(kept, version);
            Form base = kept.form();
            for (SettingsChange change : since) {
                base = change.reversedIn(base);
            }
            Form before = drafts.find(person.id(), key)
                    .filter(draft -> draft.version() == version)
                    .map(Draft::form)
                    .orElse(base);
            return new Typed(kept, version, base, before.with(visible), since);
        });
    }

    private List<SettingsChange> since(Kept kept, long version) {
        return kept.profile().version() == version
                ? List.of()
                : store.log(kept.profile().key(), ALL_SINCE).stream()
                        .filter(change -> change.version() > version && change.isReversible())
                        .toList();
    }

    /** Everything that looks wrong in a form, in the order of the fields. */
    public List<Problem> problems(Kept kept, Form form) {
        return switch (reader(kept).read(form)) {
            case Reading.Good(Profile profile, List<Problem> warnings) -> warnings;
            case Reading.Bad(List<Problem> problems) -> problems;
        };
    }

    /**
     * Keeps the form, unless something speaks against it.
     *
     * @param isConfirmed whether the person has seen this warning and wants the form kept all the same
     */
    public Decision save(Typed typed, Predicate<Problem> isConfirmed, Person by) {
        return switch (reader(typed.kept()).read(typed.form())) {
            case Reading.Bad(List<Problem> problems) -> new Decision.Refused(problems);
            case Reading.Good(Profile profile, List<Problem> warnings) -> {
                boolean isSame = typed.kept().form().changesTo(Form.of(profile)).isEmpty();
                if (!typed.since().isEmpty() && !isSame) {
                    yield new Decision.Contested(typed);
                }
                List<Problem> known = problems(typed.kept(), typed.kept().form());
                List<Problem> unknown = warnings.stream()
                        .filter(warning -> !known.contains(warning))
                        .toList();
                yield unknown.stream().allMatch(isConfirmed)
                        ? save(typed, profile, by)
                        : new Decision.Doubtful(unknown);
            }
        };
    }

    private Decision save(Typed typed, Profile profile, Person by) {
        return switch (store.save(profile, by, Source.FORM)) {
            case Saving.Saved(long version, Optional<SettingsChange> change) -> {
                // as of now: what was typed while this was being saved is in it
                drafts.drop(by.id(), profile.key(), clock.instant());
                yield new Decision.Saved(profile, change);
            }
            case Saving.Outrun outrun ->
                typed(profile.key(), by, typed.version(), typed.form().everything())
                        .map(again -> again.since().isEmpty()
                                ? save(again, reader(again.kept()).asTyped(again.form()), by)
                                : new Decision.Contested(again))
                        .orElseGet(Decision.Gone::new);
            case Saving.Gone() -> new Decision.Gone();
        };
    }

    /** Keeps what someone typed and has not saved. */
    public void keep(Draft draft) {
        drafts.keep(draft);
    }

    /** What this person typed the last time and has not saved. */
    public Optional<Draft> draft(ProfileKey key, Person person) {
        return drafts.find(person.id(), key);
    }

    /** Forgets what this person typed. */
    public void drop(ProfileKey key, Person person) {
        drafts.drop(person.id(), key, clock.instant());
    }

    /** What is kept of a profile. */
    public Optional<Kept> kept(ProfileKey key) {
        return store.kept(key);
    }

    private FormReader reader(Kept kept) {
        return new FormReader(kept, hosts, clock.instant());
    }
}
