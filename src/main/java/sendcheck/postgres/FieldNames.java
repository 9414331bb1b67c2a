package sendcheck.postgres;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import sendcheck.settings.Problem.Field;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fields of settings as they are named in the database: {@code from-address}. */
final class FieldNames {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private FieldNames() {}

    static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Field field(String name) {
        return Field.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Texts by field, as JSON. */
    static String json(Map<Field, String> texts) {
        Map<String, String> named = new TreeMap<>();
        texts.forEach((field, text) -> named.put(name(field), StorableText.of(text)));
        return JSON.writeValueAsString(named);
    }

    /** Reads what {@link #json} wrote. */
    static Map<Field, String> texts(String json) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        JSON.readValue(json, TEXTS).forEach((name, text) -> texts.put(field(name), text));
        return texts;
    }
}
