package sendcheck.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.postgresql.ds.PGSimpleDataSource;
import sendcheck.config.Configuration;

/** Connections to PostgreSQL, with limits short enough that a chat command is answered while the database is away. */
final class Connections {
    private static final int POOL_SIZE = 16;
    private static final long WAIT_MILLIS = 2_000;
    private static final long VALIDATION_MILLIS = 1_000;
    private static final int CONNECT_SECONDS = 2;
    private static final int SOCKET_SECONDS = 10;

    private Connections() {}

    /** A pool that fills itself when the database is there, and does not mind when it is not. */
    static HikariDataSource pool(Configuration.Database settings) {
        PGSimpleDataSource source = direct(settings);
        source.setSocketTimeout(SOCKET_SECONDS);
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setDataSource(source);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(2);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setValidationTimeout(VALIDATION_MILLIS);
        return new HikariDataSource(config);
    }

    /** Connects anew for each call; a statement may take as long as it needs. */
    static PGSimpleDataSource direct(Configuration.Database settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password().reveal());
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("sendcheck");
        return source;
    }

    /** Statements over these connections. */
    static Jdbi statements(DataSource connections) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.getConfig(SqlStatements.class).setSqlParser(new Placeholders());
        return jdbi;
    }

    /** What is wrong with the database, for people: the innermost message of the driver names host and reason. */
    static String inWords(Throwable failure) {
        String words = message(failure);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                words = message(cause);
            }
        }
        return "The database cannot be used: " + words;
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
    }
}
