package sendcheck.remedy;

import java.util.List;
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
 */
public record Finding(
        String id,
        String title,
        Actor actor,
        String explanation,
        List<String> steps,
        @Nullable String link) {

    public Finding {
        steps = List.copyOf(steps);
    }

    /** The same finding, with something that whoever may edit the settings does first. */
    public Finding beginningWith(String step) {
        List<String> all = Stream.concat(Stream.of(step), steps.stream()).toList();
        return new Finding(id, title, Actor.YOU, explanation, all, link);
    }

    /** The same finding with further reading. */
    public Finding withLink(String further) {
        return new Finding(id, title, actor, explanation, steps, further);
    }
}
