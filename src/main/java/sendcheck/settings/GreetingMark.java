package sendcheck.settings;

import java.util.regex.Pattern;

/** What a provider is recognised by in the first reply of its servers. */
final class GreetingMark {

    private static final String NOT_WITHIN = "(?<![\\p{L}\\p{N}.@_-])";
    private static final String ENDS = "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])";
    private static final String LABELS_BEFORE = "(?:[a-z0-9-]{1,63}\\.){0,8}";

    private GreetingMark() {}

    /**
     * A phrase that begins with a host's name fits all names that end with the same labels; another fits as whole words that
     * are no part of a name or an address.
     *
     * @param phrase in lower case
     */
    static Pattern of(String phrase) {
        boolean isName = phrase.split(" ", 2)[0].indexOf('.') >= 0;
        return Pattern.compile(NOT_WITHIN + (isName ? LABELS_BEFORE : "") + Pattern.quote(phrase) + ENDS);
    }
}
