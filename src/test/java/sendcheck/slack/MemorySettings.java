package sendcheck.slack;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sendcheck.editing.Difference;
import sendcheck.editing.Draft;
import sendcheck.editing.Drafts;
import sendcheck.editing.EditSettings;
import sendcheck.editing.Form;
import sendcheck.editing.Kept;
import sendcheck.editing.PastSettings;
import sendcheck.editing.Saving;
import sendcheck.editing.SecretMark;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.SettingsStore;
import sendcheck.editing.Source;
import sendcheck.editing.Suggestion;
import sendcheck.secretlink.SecretLinks;
import sendcheck.settings.HostRule;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

/** Settings and drafts in memory, beginning with those of the catalog; can fail. */
final class MemorySettings implements SettingsStore, Drafts {

    static final Instant NOW = Instant.parse("2026-11-25T10:42:00Z");

    private final Map<ProfileKey, Kept> kept = new HashMap<>();
    private final Map<ProfileKey, List<SettingsChange>> log = new HashMap<>();
    private final Map<List<Object>, Draft> drafts = new HashMap<>();
    final List<String> waiting = new ArrayList<>();
    final List<Suggestion> suggestions = new ArrayList<>();
    private @Nullable RuntimeException failure;

    Editing editing() {
        return new Editing(
                new EditSettings(this, this, HostRule.PUBLIC_ONLY, Clock.fixed(NOW, ZoneOffset.UTC)),
                new PastSettings(this),
                this::issue,
                address -> suggestions);
    }

    synchronized void failWith(@Nullable RuntimeException thrown) {
        failure = thrown;
    }

    private synchronized SecretLinks.Link issue(Person person, ProfileKey profile, Field field, @Nullable String view) {
        waiting.add(String.valueOf(view));
        return new SecretLinks.Link(URI.create("https://sendcheck.example.com/secret/" + field), NOW.plusSeconds(900));
    }

    @Override
    public synchronized Optional<Kept> kept(ProfileKey key) {
        if (failure != null) {
            throw failure;
        }
        return Optional.ofNullable(kept.get(key))
                .or(() -> new MemoryCatalog().profile(key).map(profile -> new Kept(profile, Map.of(), Map.of())));
    }

    @Override
    public synchronized Saving save(Profile changed, Person by, Source source) {
        Kept before = kept(changed.key()).orElse(null);
        if (before == null) {
            return new Saving.Gone();
        }
        long version = before.profile().version();
        if (version != changed.version()) {
            return new Saving.Outrun(before, List.of());
        }
        List<Difference> differences = before.form().changesTo(Form.of(changed));
        if (differences.isEmpty()) {
            return new Saving.Saved(version, Optional.empty());
        }
        keep(changed, before.secrets(), before.marks());
        return logged(changed.key(), new SettingsChange(version + 1, NOW, by, source, differences));
    }

    private void keep(Profile profile, Map<Field, Secret> secrets, Map<Field, SecretMark> marks) {
        Profile next = new Profile(
                profile.key(),
                profile.moduleTitle(),
                profile.title(),
                profile.delivery(),
                profile.sender(),
                profile.testRecipient(),
                profile.version() + 1);
        kept.put(profile.key(), new Kept(next, secrets, marks, Set.of()));
    }

    private Saving logged(ProfileKey key, SettingsChange change) {
        log.computeIfAbsent(key, first -> new ArrayList<>()).add(0, change);
        return new Saving.Saved(change.version(), Optional.of(change));
    }

    @Override
    public synchronized Saving set(ProfileKey key, Field field, Secret secret, Person by, Source source) {
        Kept before = kept(key).orElseThrow();
        Map<Field, SecretMark> marks = new HashMap<>(before.marks());
        marks.put(field, new SecretMark(NOW, by, null));
        Map<Field, Secret> secrets = new HashMap<>(before.secrets());
        secrets.put(field, secret);
        keep(before.profile(), secrets, marks);
        return logged(
                key,
                new SettingsChange(
                        before.profile().version() + 1, NOW, by, source, List.of(Difference.ofSecret(field))));
    }

    @Override
    public synchronized List<SettingsChange> log(ProfileKey key, int most) {
        return log.getOrDefault(key, List.of()).stream().limit(most).toList();
    }

    @Override
    public Optional<SettingsChange> change(ProfileKey key, long version) {
        return log(key, Integer.MAX_VALUE).stream()
                .filter(change -> change.version() == version)
                .findFirst();
    }

    @Override
    public synchronized Optional<Draft> find(String person, ProfileKey profile) {
        return Optional.ofNullable(drafts.get(List.of(person, profile)));
    }

    @Override
    public synchronized void keep(Draft draft) {
        drafts.put(List.of(draft.person(), draft.profile()), draft);
    }

    @Override
    public synchronized void drop(String person, ProfileKey profile, Instant at) {
        drafts.remove(List.of(person, profile));
    }
}
