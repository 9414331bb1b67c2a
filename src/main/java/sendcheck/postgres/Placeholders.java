package sendcheck.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Finds {@code :name} and {@code ?} in a statement, outside of quotes. JDBI's own parser simulates a grammar for every
 * character of each new statement, which made up most of what the first test run after a start had to wait for.
 */
final class Placeholders implements SqlParser {

    /** Casts ({@code ::}), escaped question marks and quoted text come first, so that nothing in them is taken for one. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("::|\\?\\?|'[^']*'|\"[^\"]*\"|:(?<name>[A-Za-z_][A-Za-z0-9_.]*)|(?<position>\\?)");

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        Matcher found = PLACEHOLDER.matcher(sql);
        int done = 0;
        while (found.find()) {
            if (found.group("name") != null) {
                parsed.append(sql.substring(done, found.start())).appendNamedParameter(found.group("name"));
                done = found.end();
            } else if (found.group("position") != null) {
                parsed.append(sql.substring(done, found.start())).appendPositionalParameter();
                done = found.end();
            }
        }
        return parsed.append(sql.substring(done)).build();
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        return ":" + name;
    }
}
