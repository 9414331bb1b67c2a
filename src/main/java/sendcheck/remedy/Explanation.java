package sendcheck.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Provider;

/**
 * What a pasted text means. Nothing of the text is in it but the recipients, and numbers and words that are known beforehand,
 * since the text may hold a secret.
 *
 * @param finding null: not known, or no failure
 * @param notice what it is when it is no failure in sending mail; null: it is one, or is not known
 * @param recognisedBy codes, and phrases in quotes, that were found in the text; may be empty
 * @param nearest titles of what comes nearest to an unknown text, the nearest first; may be empty
 * @param provider whose text it looks like; null: unknown
 * @param recipients whom it is about, where a bounce or a log names them; may be empty
 * @param shortened the text was so long that only its beginning and its end were looked at
 * @param others what the same text means for its other recipients; may be empty
 */
public record Explanation(
        @Nullable Finding finding,
        @Nullable Notice notice,
        List<String> recognisedBy,
        List<String> nearest,
        @Nullable String provider,
        List<String> recipients,
        boolean shortened,
        List<Explanation> others) {

    /** For {@link #shortened}, as people read it. */
    public static final String SHORTENED =
            "The text is very long. Only its beginning and its end were looked at; paste the lines around the error alone"
                    + " if this does not fit.";

    public Explanation {
        recognisedBy = List.copyOf(recognisedBy);
        nearest = List.copyOf(nearest);
        recipients = List.copyOf(recipients);
        others = List.copyOf(others);
    }

    static Explanation known(Finding finding, List<String> recognisedBy, @Nullable Provider provider) {
        return new Explanation(finding, null, recognisedBy, List.of(), name(provider), List.of(), false, List.of());
    }

    static Explanation noticed(Notice notice, @Nullable Provider provider) {
        return new Explanation(null, notice, List.of(), List.of(), name(provider), List.of(), false, List.of());
    }

    static Explanation unknown(List<String> nearest, @Nullable Provider provider) {
        return new Explanation(null, null, List.of(), nearest, name(provider), List.of(), false, List.of());
    }

    private static @Nullable String name(@Nullable Provider provider) {
        return provider == null ? null : provider.name();
    }

    Explanation about(@Nullable String recipient) {
        return with(Stream.ofNullable(recipient).toList(), others);
    }

    /**
     * One for all that a text says: recipients who met with the same are named together, and what is known comes first.
     *
     * @param all not empty
     */
    static Explanation joined(List<Explanation> all) {
        Map<String, Explanation> byFinding = new LinkedHashMap<>();
        for (Explanation one : all) {
            byFinding.merge(one.meaning(), one, Explanation::and);
        }
        List<Explanation> sorted = byFinding.values().stream()
                .sorted(Comparator.comparing((Explanation one) -> one.finding() == null))
                .toList();
        Explanation first = sorted.get(0);
        return first.with(first.recipients(), sorted.subList(1, sorted.size()));
    }

    private String meaning() {
        return finding != null ? finding.id() : notice != null ? notice.key() : "";
    }

    /** The text is understood: as a failure, or as the news that there is none. */
    public boolean isKnown() {
        return finding != null || (notice != null && notice.isGood());
    }

    /** The same, of a text that was too long to be looked at as a whole. */
    Explanation shortened(boolean cut) {
        return new Explanation(finding, notice, recognisedBy, nearest, provider, recipients, cut, others);
    }

    /** Several recipients are told apart in it. */
    public boolean namesRecipients() {
        return !recipients.isEmpty() && (recipients.size() > 1 || !others.isEmpty());
    }

    private Explanation and(Explanation same) {
        List<String> both = new ArrayList<>(recipients);
        both.addAll(same.recipients());
        return with(both, others);
    }

    private Explanation with(List<String> named, List<Explanation> further) {
        return new Explanation(finding, notice, recognisedBy, nearest, provider, named, shortened, further);
    }
}
