package sendcheck.remedy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a failure means.
 *
 * @param id stable, for example {@code connect.refused}; incidents are compared by it
 * @param title one line that a non-expert understands
 * @param explanation the cause in plain words
 * @param steps what to do, in order, each a sentence
 * @param link further reading; null: none
 * @param sureness how sure it is that this is the cause
 */
public record Finding(
        String id,
        String title,
        Actor actor,
        String explanation,
        List<String> steps,
        @Nullable String link,
        Sureness sureness) {

    /** Second half of the id: nobody has connected the account. */
    static final String NOT_CONNECTED = "not-connected";

    /** Ids of what is mended by connecting the account, or connecting it again. */
    private static final Set<String> CONNECTING = Set.of(
            "token." + NOT_CONNECTED,
            "token.connection-ended",
            "token.password-changed",
            "token.second-factor",
            "token.consent-of-person",
            "token.scope-missing",
            "token.other-account");

    public Finding {
        steps = List.copyOf(steps);
        // Findings that were kept before there was a sureness have none.
        sureness = Objects.requireNonNullElse(sureness, Sureness.LIKELY);
    }

    /** A likely finding. */
    public Finding(
            String id, String title, Actor actor, String explanation, List<String> steps, @Nullable String link) {
        this(id, title, actor, explanation, steps, link, Sureness.LIKELY);
    }

    /** The same finding, with something that whoever may edit the settings does first. */
    public Finding beginningWith(String step) {
        List<String> all = Stream.concat(Stream.of(step), steps.stream()).toList();
        return new Finding(id, title, Actor.YOU, explanation, all, link, sureness);
    }

    /** The same finding without the steps that these words are of. */
    Finding without(Predicate<String> unwanted) {
        List<String> left = steps.stream().filter(unwanted.negate()).toList();
        return new Finding(id, title, actor, explanation, left, link, sureness);
    }

    /** The same finding for mail that another's server sent: what we would do falls to those who run that server. */
    Finding ofAnothersServer() {
        if (actor != Actor.VENDOR) {
            return this;
        }
        List<String> theirs =
                steps.stream().filter(step -> !step.startsWith("Tell us if")).toList();
        return new Finding(id, title, Actor.MAIL_ADMIN, explanation, theirs.isEmpty() ? steps : theirs, link, sureness);
    }

    /** The same finding, less sure of, with something to rule out first. */
    Finding onlyPossibly(String step) {
        List<String> all = Stream.concat(Stream.of(step), steps.stream()).toList();
        return new Finding(id, title, actor, explanation, all, link, Sureness.POSSIBLE);
    }

    /** Whether connecting the account, for the first time or again, is what helps. */
    public boolean asksToConnect() {
        return CONNECTING.contains(id);
    }

    /** The same finding as one cause among several. */
    public Finding possible() {
        return new Finding(id, title, actor, explanation, steps, link, Sureness.POSSIBLE);
    }

    /** The same finding with further reading. */
    public Finding withLink(String further) {
        return new Finding(id, title, actor, explanation, steps, further, sureness);
    }
}
