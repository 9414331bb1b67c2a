package sendcheck.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, in the newest form. */
final class Schema {
    private Schema() {}

    /** Applies the migrations that are missing; several processes may do so at once. */
    static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
