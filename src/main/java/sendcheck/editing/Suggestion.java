package sendcheck.editing;

import java.util.Map;
import sendcheck.settings.Problem.Field;

/**
 * Settings that were found for an address.
 *
 * @param why what was found and where, one or two whole sentences in plain text; parts of it come from outside
 * @param values texts of the fields to fill in, as {@link Form} holds them; no secret is among them
 */
public record Suggestion(String why, Map<Field, String> values) {

    public Suggestion {
        values = Map.copyOf(values);
    }
}
