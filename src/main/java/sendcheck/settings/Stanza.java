package sendcheck.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a readable data file: {@code [id] name}, then lines {@code key: value}. A key may come several times; an
 * indented line goes on with the value before; {@code #} begins a line that is only for readers.
 *
 * @param name what stands behind the id; may be empty
 * @param values in the order of the file
 */
public record Stanza(String id, String name, Map<String, List<String>> values) {

    /**
     * All entries of a file that lies beside a class.
     *
     * @throws IllegalArgumentException when the file is missing or a line cannot be understood, with the line's number
     */
    public static List<Stanza> read(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no file " + file);
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            return parse(file, lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<Stanza> parse(String file, List<String> lines) {
        List<Stanza> stanzas = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.startsWith("[") && line.indexOf(']') > 1) {
                int end = line.indexOf(']');
                stanzas.add(new Stanza(
                        line.substring(1, end), line.substring(end + 1).strip(), new LinkedHashMap<>()));
            } else if (!line.isBlank()
                    && !line.startsWith("#")
                    && (stanzas.isEmpty() || !stanzas.get(stanzas.size() - 1).take(line))) {
                throw new IllegalArgumentException(file + ", line " + number + " cannot be understood: " + line);
            }
        }
        return stanzas;
    }

    private boolean take(String line) {
        if (Character.isWhitespace(line.charAt(0))) {
            List<String> last =
                    values.values().stream().reduce((first, second) -> second).orElse(List.of());
            if (!last.isEmpty()) {
                last.set(last.size() - 1, last.get(last.size() - 1) + " " + line.strip());
            }
            return !last.isEmpty();
        }
        int colon = line.indexOf(':');
        if (colon < 1) {
            return false;
        }
        String key = line.substring(0, colon);
        List<String> all = new ArrayList<>(values.getOrDefault(key, List.of()));
        all.add(line.substring(colon + 1).strip());
        values.remove(key);
        values.put(key, all);
        return true;
    }

    /** All values of the key; empty when there is none. */
    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    public Optional<String> first(String key) {
        return all(key).stream().findFirst();
    }

    /** @throws IllegalArgumentException when there is no such key */
    public String required(String key) {
        return first(key).orElseThrow(() -> new IllegalArgumentException("[" + id + "] has no " + key));
    }

    /** The words of the values of the key, which are parted by spaces. */
    public List<String> words(String key) {
        return all(key).stream()
                .flatMap(value -> List.of(value.split("\\s+")).stream())
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
