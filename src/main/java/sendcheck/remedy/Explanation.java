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
 * @param finding null: not known
 * @param recognisedBy codes, and phrases in quotes, that were found in the text; may be empty
 * @param nearest titles of what comes nearest to an unknown text, the nearest first; may be empty
 * @param provider whose text it looks like; null: unknown
 * @param recipients whom it is about, where a bounce or a log names them; may be empty
 * @param others what the same text means for its other recipients; may be empty
 */
public record Explanation(
        @Nullable Finding finding,
        List<String> recognisedBy,
        List<String> nearest,
        @Nullable String provider,
        List<String> recipients,
        List<Explanation> others) {

    public Explanation {
        recognisedBy = List.copyOf(recognisedBy);
        nearest = List.copyOf(nearest);
        recipients = List.copyOf(recipients);
        others = List.copyOf(others);
    }

    static Explanation known(Finding finding, List<String> recognisedBy, @Nullable Provider provider) {
        return new Explanation(
                finding, recognisedBy, List.of(), provider == null ? null : provider.name(), List.of(), List.of());
    }

    static Explanation unknown(List<String> nearest, @Nullable Provider provider) {
        return new Explanation(
                null, List.of(), nearest, provider == null ? null : provider.name(), List.of(), List.of());
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
            byFinding.merge(one.finding() == null ? "" : one.finding().id(), one, Explanation::and);
        }
        List<Explanation> sorted = byFinding.values().stream()
                .sorted(Comparator.comparing((Explanation one) -> one.finding() == null))
                .toList();
        Explanation first = sorted.get(0);
        return first.with(first.recipients(), sorted.subList(1, sorted.size()));
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
        return new Explanation(finding, recognisedBy, nearest, provider, named, further);
    }
}
