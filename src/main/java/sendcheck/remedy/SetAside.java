package sendcheck.remedy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a mail that a server took and keeps to itself, for all that it said yes, from one that it really took. */
final class SetAside {

    private static final Pattern WORDS =
            Pattern.compile("(?i)\\bdiscard(?:ed|ing)?\\b|\\bquarantined?\\b|\\bheld for review\\b");

    private SetAside() {}

    /** The words count when they say so; else the mail reached the recipient. */
    static Quote taken(@Nullable String recipient, String said) {
        return WORDS.matcher(said).find()
                ? Quote.marked(recipient, said, said)
                : Quote.reached(recipient, Notice.TAKEN, said);
    }
}
