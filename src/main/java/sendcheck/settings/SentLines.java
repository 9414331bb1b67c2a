package sendcheck.settings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Lines that carry secrets, as they go over the wire; each is found also where a server repeats only a part of it. */
final class SentLines {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{6,}={0,2}");

    private final List<String> lines = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    void add(String line) {
        if (!line.isEmpty() && !lines.contains(line)) {
            lines.add(line);
            folded.add(folded(line));
        }
    }

    /** Whether one of them has this part. */
    boolean have(String part) {
        return lines.stream().anyMatch(line -> line.contains(part));
    }

    /**
     * The text without them, and without what tells a secret when it is decoded from base64.
     *
     * @param tells of a decoded text
     */
    String clean(String text, Predicate<String> tells) {
        String cleaned = text;
        for (String line : lines) {
            cleaned = cleaned.replace(line, Redaction.HIDDEN);
        }
        return BASE64.matcher(cleaned)
                .replaceAll(word -> isTelling(withoutPadding(word.group()), tells) ? Redaction.HIDDEN : word.group());
    }

    private boolean isTelling(String word, Predicate<String> tells) {
        String sought = folded(word);
        return folded.stream().anyMatch(line -> line.contains(sought))
                || IntStream.range(0, 4).mapToObj(word::substring).anyMatch(part -> tells.test(decoded(part)));
    }

    static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return text.substring(0, end);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String decoded(String text) {
        int whole = text.length() % 4 == 1 ? text.length() - 1 : text.length();
        return new String(Base64.getDecoder().decode(text.substring(0, whole)), StandardCharsets.UTF_8);
    }
}
