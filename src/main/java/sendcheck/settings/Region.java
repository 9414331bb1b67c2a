package sendcheck.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of a provider from which the host of their region can be told.
 *
 * @param names of inbound servers, servers and domains of the region, in lower case
 * @param host may refer to groups of the names: {@code smtp.zoho.$1}
 */
public record Region(Pattern names, String host) {

    /** @param written {@code PATTERN -> HOST} */
    static Region of(String written) {
        String[] parts = written.split(" -> ", 2);
        return new Region(Pattern.compile(parts[0].strip()), parts[1].strip());
    }

    /** The host that belongs to this name; empty when it is not a name of the region. */
    Optional<String> hostFor(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        Matcher matcher = names.matcher(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
        return matcher.matches() ? Optional.of(matcher.replaceFirst(host)) : Optional.empty();
    }
}
