package sendcheck.remedy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a mail that a server took and keeps to itself, for all that it said yes, from one that it really took. */
final class SetAside {

    private static final Pattern WORDS =
            Pattern.compile("(?i)\\bdiscard(?:ed|ing)?\\b|\\bquarantined?\\b|\\bheld for review\\b");

    private SetAside() {}

    static boolean isTold(String said) {
        return WORDS.matcher(said).find();
    }

    /** The words count when they say so; else the mail reached the recipient. */
    static Quote taken(@Nullable String recipient, String said) {
        return isTold(said) ? Quote.marked(recipient, said, said) : Quote.reached(recipient, Notice.TAKEN, said);
    }
}
