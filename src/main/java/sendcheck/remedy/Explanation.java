package sendcheck.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Provider;

/**
 * What a pasted text means. Nothing of the text is in it but numbers and words that are known beforehand, since the text may
 * hold a secret.
 *
 * @param finding null: not known
 * @param recognisedBy codes, and phrases in quotes, that were found in the text; may be empty
 * @param nearest titles of what comes nearest to an unknown text, the nearest first; may be empty
 * @param provider whose text it looks like; null: unknown
 */
public record Explanation(
        @Nullable Finding finding,
        List<String> recognisedBy,
        List<String> nearest,
        @Nullable String provider) {

    public Explanation {
        recognisedBy = List.copyOf(recognisedBy);
        nearest = List.copyOf(nearest);
    }

    static Explanation known(Finding finding, List<String> recognisedBy, @Nullable Provider provider) {
        return new Explanation(finding, recognisedBy, List.of(), provider == null ? null : provider.name());
    }

    static Explanation unknown(List<String> nearest, @Nullable Provider provider) {
        return new Explanation(null, List.of(), nearest, provider == null ? null : provider.name());
    }
}
