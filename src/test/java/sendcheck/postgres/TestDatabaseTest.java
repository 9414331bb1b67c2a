package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void every_test_gets_an_empty_database_of_its_own() throws SQLException {
        var first = TestDatabase.createDatabase();
        var second = TestDatabase.createDatabase();
        try (var connection = first.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mark (id int)");
        }
        assertThat(hasMark(first)).isTrue();
        assertThat(hasMark(second)).isFalse();
    }

    private static boolean hasMark(TestDatabase database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT to_regclass('mark') IS NOT NULL")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
