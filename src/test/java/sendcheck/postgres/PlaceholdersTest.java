package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    private static final Installation INSTALLATION = Installation.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT 1",
                "SELECT key FROM modules WHERE key = :module_key AND title <> :title2",
                "UPDATE profiles SET host = :server.host, port = :server.port\nWHERE id = :id",
                "INSERT INTO test_runs (id, report) VALUES (?, ?)",
                "SELECT :kind::text, report ->> 'took' FROM test_runs WHERE at > now() - :age::interval",
                "SELECT '12:30', ':name', 'it''s :not', \"odd:name\" FROM t WHERE a=:a",
                "SELECT ':a' || ? || '?' || ?",
                "SELECT report ?? 'queueId' FROM test_runs WHERE id=:id",
                "SELECT (:a),(:a),:b",
                "SELECT 1 -- it's\n FROM t WHERE a = :a AND b = 'x'",
                "SELECT 1 /* :no ? it's\n */ WHERE a = :a",
                "SELECT E'it\\'s :no' || :a || e'x\\\\' || :b",
                "SELECT '--' || :a || '/*' || :b || \"*/\"",
            })
    void a_statement_means_what_the_library_s_own_parser_says(String sql) {
        ParsedSql expected = parse(new ColonPrefixSqlParser(), sql);
        ParsedSql parsed = parse(new Placeholders(), sql);

        assertThat(parsed.getSql()).isEqualTo(expected.getSql());
        assertThat(parsed.getParameters()).isEqualTo(expected.getParameters());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "SELECT $$it's :x$$ || :a, SELECT $$it's :x$$ || ?",
                "SELECT $q$ $$ ? :x $q$ || :a, SELECT $q$ $$ ? :x $q$ || ?",
                "SELECT a$b || :a || c$b, SELECT a$b || ? || c$b",
                "SELECT date'12:30\\' || :a, SELECT date'12:30\\' || ?",
            })
    void text_between_dollars_and_behind_the_name_of_a_type_is_left_as_it_is(String sql, String expected) {
        ParsedSql parsed = parse(new Placeholders(), sql);

        assertThat(parsed.getSql()).isEqualTo(expected);
        assertThat(parsed.getParameters().getParameterNames()).containsExactly("a");
    }

    @Test
    void slices_of_arrays_are_no_placeholders() {
        assertThat(parse(new Placeholders(), "SELECT a[1:2]").getSql()).isEqualTo("SELECT a[1:2]");
    }

    private static ParsedSql parse(SqlParser parser, String sql) {
        return INSTALLATION.jdbi().withHandle(handle -> {
            try (Query query = handle.createQuery(sql)) {
                return parser.parse(sql, query.getContext());
            }
        });
    }
}
