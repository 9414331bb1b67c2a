package sendcheck.settings;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A port and how the connection to it is encrypted.
 *
 * @param port 1 to 65535
 */
public record SubmissionPort(int port, Security security) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})/(starttls|tls)");

    /**
     * Reads {@code PORT/SECURITY}, several parted by commas; security is {@code starttls} or {@code tls}.
     *
     * @throws IllegalArgumentException with what is wrong, in words
     */
    public static List<SubmissionPort> list(String text) {
        return Arrays.stream(text.split("\\s*,\\s*", -1))
                .map(SubmissionPort::of)
                .toList();
    }

    private static SubmissionPort of(String text) {
        var parts = FORM.matcher(text);
        int port = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "must hold ports with their security, such as 587/starttls,465/tls, not \"" + text + "\"");
        }
        return new SubmissionPort(port, Security.of(parts.group(2)));
    }
}
