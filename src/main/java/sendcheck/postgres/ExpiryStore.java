package sendcheck.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import sendcheck.expiry.Expiries;
import sendcheck.expiry.ExpiringSecret;
import sendcheck.expiry.Reminder;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.Person;

/** When secrets expire, in PostgreSQL. */
final class ExpiryStore implements Expiries {

    private final Jdbi jdbi;

    ExpiryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ExpiringSecret> until(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT p.module, p.key, m.title AS module_title, p.title, m.alert_channel,
                          s.field, s.expires_on, s.reminded_days, s.set_at, s.set_by_id, s.set_by_name
                        FROM secrets s JOIN profiles p ON p.id = s.profile_id JOIN modules m ON m.key = p.module
                        WHERE s.expires_on <= :day AND p.sign_in = 'oauth' AND s.field = p.oauth_grant
                          AND p.delivery = 'specify-server' AND p.archived_at IS NULL AND m.archived_at IS NULL
                        ORDER BY s.expires_on, p.module, p.key
                        """)
                .bind("day", day)
                .map((row, context) -> secret(row))
                .list());
    }

    private static ExpiringSecret secret(ResultSet row) throws SQLException {
        String setBy = row.getString("set_by_id");
        int reminded = row.getInt("reminded_days");
        return new ExpiringSecret(
                new ProfileName(
                        new ProfileKey(row.getString("module"), row.getString("key")),
                        row.getString("module_title"),
                        row.getString("title")),
                SecretFields.field(row.getString("field")),
                row.getObject("expires_on", LocalDate.class),
                TestRunRow.instant(row, "set_at"),
                setBy == null ? null : new Person(setBy, row.getString("set_by_name")),
                row.getString("alert_channel"),
                reminded == 0 ? OptionalInt.empty() : OptionalInt.of(reminded));
    }

    @Override
    public void reminded(Reminder reminder) {
        ExpiringSecret secret = reminder.secret();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE secrets SET reminded_days = :days
                        FROM profiles p
                        WHERE p.id = profile_id AND p.module = :module AND p.key = :key AND field = :field
                          AND set_at = :setAt AND expires_on = :expires
                        """)
                .bind("days", reminder.days())
                .bind("module", secret.profile().key().module())
                .bind("key", secret.profile().key().profile())
                .bind("field", SecretFields.name(secret.field()))
                .bind("setAt", secret.setAt())
                .bind("expires", secret.expires())
                .execute());
    }
}
