package sendcheck.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import sendcheck.testrun.Person;

/** A row of {@code secrets}. */
final class SecretRow {

    private SecretRow() {}

    /** Writes it in place of the former one. */
    static void put(Handle handle, long profile, String field, byte[] ciphertext, Person by, Instant now) {
        handle.createUpdate("""
                        INSERT INTO secrets (profile_id, field, ciphertext, set_at, set_by_id, set_by_name)
                        VALUES (:id, :field, :ciphertext, :at, :byId, :byName)
                        ON CONFLICT (profile_id, field) DO UPDATE SET ciphertext = EXCLUDED.ciphertext,
                          set_at = EXCLUDED.set_at, set_by_id = EXCLUDED.set_by_id, set_by_name = EXCLUDED.set_by_name
                        """)
                .bind("id", profile)
                .bind("field", field)
                .bind("ciphertext", ciphertext)
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .bind("byId", by.id())
                .bind("byName", by.name())
                .execute();
    }
}
