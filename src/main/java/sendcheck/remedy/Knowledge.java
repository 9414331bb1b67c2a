package sendcheck.remedy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Stage;
import sendcheck.settings.Stanza;

/** All that is known of refusals, the most specific first; the texts stand in files beside this class. */
final class Knowledge {

    /** In the order in which they are asked. */
    private static final List<String> SPECIFIC = List.of(
            "set-aside.txt",
            "tokens.txt",
            "microsoft.txt",
            "google.txt",
            "services.txt",
            "mailboxes.txt",
            "gateways.txt",
            "programs.txt",
            "protocol.txt",
            "software.txt",
            "replies.txt");

    private static final String GENERAL = "by-number.txt";

    /** From here on an entry is worth naming as near. */
    private static final double NEAR = 0.5;

    private final List<Entry> entries;

    private Knowledge(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** @throws IllegalArgumentException when a file is not as it should be */
    static Knowledge read() {
        Stream<Entry> specific = SPECIFIC.stream()
                .flatMap(file -> Stanza.read(Knowledge.class, file).stream())
                .map(stanza -> Entry.of(stanza, false));
        Stream<Entry> general = Stanza.read(Knowledge.class, GENERAL).stream().map(stanza -> Entry.of(stanza, true));
        return new Knowledge(Stream.concat(specific, general).toList());
    }

    List<Entry> entries() {
        return entries;
    }

    /** What it means when the server says this in this situation. */
    Optional<Entry> find(Situation situation, Said said) {
        return entries.stream()
                .filter(entry -> entry.occursAt(situation.stage()))
                .filter(entry -> entry.fits(said, situation.providerId()))
                .filter(entry -> entry.holds(situation))
                .findFirst();
    }

    /**
     * What it means when nothing is known but the words; no general entry.
     *
     * @param stage null: unknown
     * @param provider id; null: unknown
     */
    Optional<Entry> recognise(@Nullable Stage stage, @Nullable String provider, Said said) {
        return entries.stream()
                .filter(entry -> !entry.general() && entry.circumstances().isEmpty())
                .filter(entry -> entry.occursAt(stage))
                .filter(entry -> entry.fits(said, provider))
                .findFirst();
    }

    /** What the class of a status code means for a mail on its way, for want of words. */
    Optional<Entry> ofStatus(Said said) {
        return entries.stream()
                .filter(entry -> entry.general() && entry.occursAt(Stage.ARRIVAL))
                .filter(entry -> entry.circumstances().isEmpty() && entry.fits(said, null))
                .findFirst();
    }

    /** The entries that come nearest to the words, the nearest first; at most so many. */
    List<Entry> nearest(Said said, int most) {
        return entries.stream()
                .filter(entry -> !entry.general() && entry.circumstances().isEmpty())
                .filter(entry -> entry.likeness(said) >= NEAR)
                .sorted(Comparator.comparingDouble((Entry entry) -> -entry.likeness(said)))
                .limit(most)
                .toList();
    }
}
