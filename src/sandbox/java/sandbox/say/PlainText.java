package sandbox.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns mrkdwn into text for a terminal (docs.slack.dev/messaging/formatting-message-text). */
final class PlainText {
    private static final Pattern ANGLE = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");
    private static final Pattern EMOJI = Pattern.compile(":([a-z0-9_+-]+):");
    private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*(\\S(?:[^*\n]*\\S)?)\\*(?![\\w*])");
    private static final Pattern STRUCK = Pattern.compile("(?<![\\w~])~(\\S(?:[^~\n]*\\S)?)~(?![\\w~])");

    private final UnaryOperator<String> names;
    private final Map<String, String> emoji;

    /** @param names the name for a user or channel id */
    PlainText(UnaryOperator<String> names) {
        this.names = names;
        this.emoji = loadEmoji();
    }

    String mrkdwn(String text) {
        String linked = ANGLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(angle(found.group(1), found.group(2))));
        String plain = STRUCK.matcher(BOLD.matcher(linked).replaceAll("$1")).replaceAll("$1");
        return plain(plain).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Plain text, in which only emoji mean something. */
    String plain(String text) {
        return EMOJI.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(emoji.getOrDefault(found.group(1), found.group())));
    }

    private String angle(String target, @Nullable String label) {
        String shown = label == null ? "" : label;
        return switch (target.charAt(0)) {
            case '@' -> "@" + (shown.isEmpty() ? names.apply(target.substring(1)) : shown);
            case '#' -> "#" + (shown.isEmpty() ? names.apply(target.substring(1)) : shown);
            case '!' -> shown.isEmpty() ? "@" + target.substring(1) : shown;
            default ->
                shown.isEmpty() || target.equals("mailto:" + shown)
                        ? address(target, shown)
                        : shown + " (" + target + ")";
        };
    }

    private static String address(String target, String label) {
        return label.isEmpty() ? target : label;
    }

    private static Map<String, String> loadEmoji() {
        Map<String, String> emoji = new HashMap<>();
        try (InputStream table = PlainText.class.getResourceAsStream("emoji.table")) {
            if (table == null) {
                throw new IllegalStateException("emoji.table is missing");
            }
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] parts = line.split(" ", 2);
                emoji.put(parts[0], parts[1]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(emoji);
    }
}
