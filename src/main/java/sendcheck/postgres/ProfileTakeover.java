package sendcheck.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import sendcheck.editing.Difference;
import sendcheck.editing.Form;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.Source;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/** Gives a profile that is there the settings of an inventory; secrets that the inventory does not hold stay. */
final class ProfileTakeover {
    private final Handle handle;
    private final Vault vault;
    private final ProfileRow profileRow;
    private final Person by;
    private final Instant now;
    private final ChangeLog log = new ChangeLog();

    ProfileTakeover(Handle handle, Vault vault, Person by, Instant now) {
        this.handle = handle;
        this.vault = vault;
        this.profileRow = ProfileRow.withSecrets(vault);
        this.by = by;
        this.now = now;
    }

    long id(ProfileKey key) {
        return handle.createQuery("SELECT id FROM profiles WHERE module = :module AND key = :key FOR UPDATE")
                .bind("module", key.module())
                .bind("key", key.profile())
                .mapTo(Long.class)
                .one();
    }

    /** Whether anything was different. */
    boolean change(long id, Profile wanted) {
        Profile before = handle.createQuery("""
                        SELECT p.*, m.title AS module_title, NULL::bytea AS ciphertext
                        FROM profiles p JOIN modules m ON m.key = p.module WHERE p.id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> profileRow.read(row))
                .one();
        List<Difference> differences = new ArrayList<>(Form.of(before).changesTo(Form.of(wanted)));
        SignInRow signIn = SignInRow.of(ProfileColumns.server(wanted).signIn());
        String field = signIn.secretField();
        if (field != null && !signIn.secret().isEmpty()) {
            byte[] encrypted = vault.encrypt(handle, signIn.secret(), id, field);
            SecretRow.put(handle, id, field, encrypted, signIn.expires(), by, now);
            differences.add(Difference.ofSecret(SecretFields.field(field)));
        }
        if (differences.isEmpty()) {
            return false;
        }
        ProfileColumns.update(handle, id, wanted);
        log.add(handle, before.key(), new SettingsChange(before.version() + 1, now, by, Source.IMPORT, differences));
        return true;
    }
}
