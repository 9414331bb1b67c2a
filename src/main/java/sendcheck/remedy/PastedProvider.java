package sendcheck.remedy;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendcheck.settings.Provider;
import sendcheck.settings.Providers;

/** Whose server it is that a pasted text quotes: told by the names of hosts, the greeting and the signature of a reply. */
final class PastedProvider {

    private static final int MOST_NAMES = 500;

    /** Not in an email address. */
    private static final Pattern HOST = Pattern.compile(
            "(?<![@A-Za-z0-9._%+-])[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}" + "(?![A-Za-z0-9._%+-]{0,300}@)");

    /** The greeting, or the last word of a reply: {@code - gsmtp}. */
    private static final Pattern SIGNATURE =
            Pattern.compile("(?m)^.{0,60}?\\b220[- ]([^\\n]{1,300})| - ([A-Za-z0-9.-]{1,80})(?=['\")\\s]*$)");

    private PastedProvider() {}

    static Optional<Provider> of(Quote quote) {
        return Stream.of(quote.words(), quote.around())
                .flatMap(text -> Stream.concat(byHost(text), bySignature(text)))
                .findFirst();
    }

    private static Stream<Provider> byHost(String text) {
        return HOST.matcher(text)
                .results()
                .limit(MOST_NAMES)
                .map(found -> found.group())
                .filter(name -> Providers.ofDomain(name).isEmpty())
                .flatMap(name -> Providers.ofHost(name).or(() -> Providers.ofMx(name)).stream());
    }

    private static Stream<Provider> bySignature(String text) {
        return SIGNATURE
                .matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(words -> Providers.ofGreeting(words).stream());
    }
}
