package sendcheck.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted text means.
 *
 * @param finding null: not known
 * @param nearest titles of what comes nearest to an unknown text, the nearest first; may be empty
 * @param provider whose text it looks like; null: unknown
 */
public record Explanation(
        @Nullable Finding finding,
        List<String> nearest,
        @Nullable String provider) {

    public Explanation {
        nearest = List.copyOf(nearest);
    }
}
