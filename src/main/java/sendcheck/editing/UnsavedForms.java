package sendcheck.editing;

import java.util.Map;
import java.util.Optional;
import sendcheck.settings.Catalog;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.UnsavedSettings;

/** Settings that were typed and not saved, with the secrets that are kept. */
public final class UnsavedForms implements UnsavedSettings {
    private final SettingsStore store;

    public UnsavedForms(SettingsStore store) {
        this.store = store;
    }

    @Override
    public Optional<Profile> profile(ProfileKey key, Map<Field, String> values) {
        return store.kept(key).map(kept -> profile(kept, new Form(values)));
    }

    private static Profile profile(Kept kept, Form form) {
        for (Field field : Shown.fields(form)) {
            if (kept.unreadable().contains(field)) {
                ProfileKey key = kept.profile().key();
                throw new Catalog.UnreadableSecret(key, field, new IllegalStateException("another keyset"));
            }
        }
        return new FormReader(kept).asTyped(form);
    }
}
