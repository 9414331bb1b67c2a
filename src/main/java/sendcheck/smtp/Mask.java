package sendcheck.smtp;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What firewalls write over words of SMTP that they do not know: Cisco's inspection makes {@code XXXXXXXA} of a keyword and
 * asterisks of a greeting, of the same length.
 */
final class Mask {

    private static final Pattern MASK = Pattern.compile("(?<![A-Za-z])X{6,}[A-Z]?(?![A-Za-z])|\\*{8,}");

    private Mask() {}

    /** The first mask in these texts of a server. */
    static Optional<String> among(Stream<String> said) {
        return said.flatMap(text -> MASK.matcher(text).results().map(MatchResult::group))
                .findFirst();
    }
}
