package sendcheck.editing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sendcheck.settings.Problem.Field;

/**
 * Two changes of one form, made at the same time.
 *
 * @param base what both began from
 * @param mine what one made of it
 * @param theirs what the other made of it
 */
public record Merge(Form base, Form mine, Form theirs) {

    /** The fields that both changed, to different texts, in their order; somebody must choose. */
    public List<Field> contested() {
        return fields().filter(field -> changed(field, mine) && changed(field, theirs) && !mine.isSame(field, theirs))
                .toList();
    }

    /** The fields that only the other changed, in their order. */
    public List<Field> theirsAlone() {
        return fields().filter(field -> changed(field, theirs) && !changed(field, mine))
                .toList();
    }

    /**
     * Both changes together.
     *
     * @param takingTheirs which of the contested fields get the other's text; the rest keeps mine
     */
    public Form chosen(Set<Field> takingTheirs) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        theirsAlone().forEach(field -> texts.put(field, theirs.get(field)));
        contested().stream().filter(takingTheirs::contains).forEach(field -> texts.put(field, theirs.get(field)));
        return mine.with(texts);
    }

    private boolean changed(Field field, Form form) {
        return !base.isSame(field, form);
    }

    private static Stream<Field> fields() {
        return Stream.of(Field.values());
    }
}
