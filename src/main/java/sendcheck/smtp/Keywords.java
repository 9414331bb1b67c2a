package sendcheck.smtp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the server offers in its reply to EHLO (RFC 5321 section 4.1.1.1).
 *
 * @param lines keywords with their parameters, as the server wrote them
 */
record Keywords(List<String> lines) {

    static final Keywords NONE = new Keywords(List.of());

    Keywords {
        lines = List.copyOf(lines);
    }

    /** @param said the texts of all lines of the reply; the first is the server's name */
    static Keywords of(List<String> said) {
        return new Keywords(
                said.stream().skip(1).filter(line -> !line.isBlank()).toList());
    }

    boolean has(String keyword) {
        return words().anyMatch(words -> words.get(0).equals(keyword));
    }

    /** Mechanisms of AUTH, upper case, also where a server writes {@code AUTH=} for the sake of old clients. */
    List<String> mechanisms() {
        return words().filter(words -> words.get(0).equals("AUTH"))
                .flatMap(words -> words.stream().skip(1))
                .distinct()
                .toList();
    }

    private Stream<List<String>> words() {
        return lines.stream()
                .map(line -> line.toUpperCase(Locale.ROOT).replaceFirst("^AUTH=", "AUTH "))
                .map(line -> Arrays.asList(line.strip().split("\\s+")));
    }
}
