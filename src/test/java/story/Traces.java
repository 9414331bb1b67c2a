package story;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that the product leaves behind: the rows of every table, its logs, and all that it and Slack said to each other.
 */
public final class Traces {

    private static final String TABLES = """
            SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
            WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""";

    private final Map<String, String> texts = new LinkedHashMap<>();

    private Traces() {}

    /** @param folder of the sandbox */
    static Traces of(Path folder, String databaseUrl, String user) throws IOException, SQLException {
        Traces traces = new Traces();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Traces::isTold).toList()) {
                traces.texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        traces.readTables(databaseUrl, user);
        return traces;
    }

    /** Those in the tables alone. */
    public static Traces ofTables(String databaseUrl, String user) throws SQLException {
        Traces traces = new Traces();
        traces.readTables(databaseUrl, user);
        return traces;
    }

    private void readTables(String databaseUrl, String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection(databaseUrl, user, user);
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, TABLES)) {
                texts.put(table, String.join("\n", column(statement, "SELECT t::text FROM " + table + " t")));
            }
        }
    }

    /** Logs and the record of Slack, not the database's own files. */
    private static boolean isTold(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".log") || name.endsWith(".jsonl"))
                && !file.toString().contains("database");
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> column = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                column.add(rows.getString(1));
            }
        }
        return column;
    }

    /** Names of the places that hold the text, as it is or in a usual encoding of it. */
    public List<String> placesOf(String text) {
        List<String> forms = forms(text);
        return texts.entrySet().stream()
                .filter(place -> forms.stream().anyMatch(place.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> forms(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        return List.of(
                text,
                URLEncoder.encode(text, StandardCharsets.UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                hex,
                hex.toUpperCase(Locale.ROOT),
                text.replace("\\", "\\\\").replace("\"", "\\\""));
    }
}
