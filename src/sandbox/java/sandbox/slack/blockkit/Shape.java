package sandbox.slack.blockkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One block, element, object or view type.
 *
 * @param places surfaces of a block, or places of an element
 */
record Shape(String group, String type, Set<String> places, Map<String, Field> fields, List<Needs> needs) {

    record Field(Kind kind, boolean required) {}

    /** At least one of the fields, or exactly one. */
    record Needs(List<String> fields, boolean exactlyOne) {}

    Shape(String group, String type, Set<String> places) {
        this(group, type, places, new LinkedHashMap<>(), new java.util.ArrayList<>());
    }

    boolean modalOnly() {
        return places.contains("modal-only");
    }

    Set<String> knownNames() {
        Set<String> names = new TreeSet<>(fields.keySet());
        switch (group) {
            case "block" -> names.addAll(Set.of("type", "block_id"));
            case "element", "view" -> names.add("type");
            default -> {}
        }
        return names;
    }
}
