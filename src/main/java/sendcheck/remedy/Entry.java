package sendcheck.remedy;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Stage;
import sendcheck.settings.Problem;
import sendcheck.settings.Providers;
import sendcheck.settings.Stanza;

/**
 * One piece of knowledge: a kind of refusal, and what it means.
 *
 * @param key what stands before a slash is the end of the finding's id; unique among the entries of its first stage
 * @param stages where it may occur, the usual one first
 * @param providers ids of the only ones of whom it holds; empty: of anyone
 * @param author id of the provider whose wording it is; null: anyone's
 * @param clues one is enough
 * @param circumstances all are needed
 * @param doubtful fields whose lint messages come before the steps
 * @param general it says only what the numbers say, for want of anything better
 */
record Entry(
        String key,
        List<Stage> stages,
        List<String> providers,
        @Nullable String author,
        List<Clue> clues,
        List<Circumstance> circumstances,
        String title,
        String explanation,
        Actor actor,
        List<Problem.Field> doubtful,
        List<String> steps,
        @Nullable String link,
        Sureness sureness,
        boolean general) {

    /** @throws IllegalArgumentException when something is missing or unknown */
    static Entry of(Stanza stanza, boolean general) {
        Entry entry = new Entry(
                stanza.id(),
                stanza.words("at").stream().map(Stage::of).toList(),
                stanza.words("of"),
                stanza.first("by").orElse(null),
                stanza.all("seen").stream().map(Clue::of).toList(),
                stanza.words("when").stream().map(Circumstance::of).toList(),
                stanza.required("title"),
                stanza.required("why"),
                keyed(Actor.values(), Actor::key, stanza.required("who")),
                stanza.words("check").stream().map(Entry::field).toList(),
                stanza.all("do"),
                stanza.first("link").orElse(null),
                keyed(Sureness.values(), Sureness::key, stanza.first("sure").orElse("likely")),
                general);
        entry.check();
        return entry;
    }

    private void check() {
        Stream.concat(providers.stream(), Stream.ofNullable(author))
                .filter(id -> Providers.ofId(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("[" + key + "] names the unknown provider " + id);
                });
        if (stages.isEmpty() || clues.isEmpty() || steps.isEmpty()) {
            throw new IllegalArgumentException("[" + key + "] needs at, seen and do");
        }
    }

    private static Problem.Field field(String word) {
        return Problem.Field.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <T> T keyed(T[] all, Function<T, String> key, String written) {
        return Stream.of(all)
                .filter(one -> key.apply(one).equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + written));
    }

    /** Unique: the usual stage and the key. */
    String id() {
        return stages.get(0).key() + "." + key;
    }

    /** The end of the finding's id. */
    String kind() {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** It tells people to look at their password, which who signs in by a token does not have. */
    boolean blamesPassword() {
        return doubtful.contains(Problem.Field.PASSWORD);
    }

    boolean occursAt(@Nullable Stage stage) {
        return stage == null || stages.contains(stage);
    }

    /** @param provider id of the provider; null: unknown */
    boolean fits(Said said, @Nullable String provider) {
        boolean possible = providers.isEmpty() || (provider != null && providers.contains(provider));
        return possible && clues.stream().anyMatch(clue -> clue.fits(said));
    }

    /** By what of the refusal it is recognised; empty when it does not fit. */
    List<String> seen(Said said) {
        return clues.stream()
                .filter(clue -> clue.fits(said))
                .findFirst()
                .map(clue -> clue.seen(said))
                .orElse(List.of());
    }

    boolean holds(Situation situation) {
        return circumstances.stream().allMatch(one -> one.holds(situation));
    }

    /** The best likeness of its clues, from 0 to 1. */
    double likeness(Said said) {
        return clues.stream().mapToDouble(clue -> clue.likeness(said)).max().orElse(0);
    }

    Finding finding(Situation situation) {
        Wording wording = new Wording(situation);
        List<String> told = Stream.concat(
                        situation.doubts(doubtful), steps.stream().map(wording::sentence))
                .toList();
        return new Finding(
                situation.stage().key() + "." + kind(),
                wording.sentence(title),
                actor,
                wording.sentence(explanation),
                told,
                link,
                sureness);
    }
}
