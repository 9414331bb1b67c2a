package sendcheck.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Finds {@code :name} and {@code ?} in a statement, outside of quotes and comments. JDBI's own parser simulates a grammar for every
 * character of each new statement, which made up most of what the first test run after a start had to wait for.
 */
final class Placeholders implements SqlParser {

    private static final String COMMENT = "--[^\\r\\n]*|/\\*.*?\\*/";
    private static final String WORD_BEFORE = "(?<![A-Za-z0-9_$])";
    private static final String WITH_ESCAPES = WORD_BEFORE + "[eE]'[^'\\\\]*+(?:(?:\\\\.|'')[^'\\\\]*+)*+'";
    private static final String BETWEEN_DOLLARS =
            WORD_BEFORE + "\\$(?<tag>(?:[A-Za-z_][A-Za-z0-9_]*)?)\\$.*?\\$\\k<tag>\\$";
    private static final String QUOTED = WITH_ESCAPES + "|'[^']*'|\"[^\"]*\"|" + BETWEEN_DOLLARS;

    /** Whatever may hold what only looks like a placeholder comes first, also casts and escaped question marks. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            COMMENT + "|::|\\?\\?|" + QUOTED + "|:(?<name>[A-Za-z_][A-Za-z0-9_.]*)|(?<position>\\?)", Pattern.DOTALL);

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
