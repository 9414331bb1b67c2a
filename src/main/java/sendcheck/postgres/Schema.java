package sendcheck.postgres;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The tables, in the newest form. */
final class Schema {
    private static final String UNDEFINED_TABLE = "42P01";

    private Schema() {}

    /** Applies the migrations that are missing; several processes may do so at once. */
    static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** Whether this failed since a table is not there. */
    static boolean isMissing(@Nullable Throwable failed) {
        if (failed instanceof SQLException sql && UNDEFINED_TABLE.equals(sql.getSQLState())) {
            return true;
        }
        return failed != null && isMissing(failed.getCause());
    }
}
