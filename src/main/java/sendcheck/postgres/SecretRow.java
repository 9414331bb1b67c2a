package sendcheck.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import sendcheck.testrun.Person;

/** A row of {@code secrets}. */
final class SecretRow {

    private SecretRow() {}

    /**
     * Writes it in place of the former one; what was reminded of that one counts no more.
     *
     * @param expires the day (UTC) from which the other side takes it no more; null: not known
     */
    static void put(
            Handle handle,
            long profile,
            String field,
            byte[] ciphertext,
            @Nullable LocalDate expires,
            Person by,
            Instant now) {
        handle.createUpdate("""
                        INSERT INTO secrets (profile_id, field, ciphertext, set_at, set_by_id, set_by_name, expires_on)
                        VALUES (:id, :field, :ciphertext, :at, :byId, :byName, :expires)
                        ON CONFLICT (profile_id, field) DO UPDATE SET ciphertext = EXCLUDED.ciphertext,
                          set_at = EXCLUDED.set_at, set_by_id = EXCLUDED.set_by_id, set_by_name = EXCLUDED.set_by_name,
                          expires_on = EXCLUDED.expires_on, reminded_days = NULL
                        """)
                .bind("id", profile)
                .bind("field", field)
                .bind("ciphertext", ciphertext)
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .bind("byId", by.id())
                .bind("byName", by.name())
                .bind("expires", expires)
                .execute();
    }
}
