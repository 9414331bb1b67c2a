package sendcheck.slack.view;

import java.util.Optional;
import sendcheck.settings.Problem.Field;

/** Names of the inputs of the settings form. */
public final class FormIds {

    /** {@code action_id} of an input, before the name of its field. */
    public static final String FIELD = "field:";

    /** Name of the checkbox <em>Send a test email after saving</em>; its only option is {@link #YES}. */
    public static final String SEND_TEST = "send_test";

    public static final String YES = "yes";

    private FormIds() {}

    static String action(Field field, int part) {
        return FIELD + field.name() + (part == 0 ? "" : ":" + part);
    }

    static String block(Field field, int part, FormScreen screen) {
        return field.name() + (part == 0 ? "" : ":" + part) + "." + screen.refills(field);
    }

    /** The field that an input's {@code action_id} names; empty for anything else. */
    public static Optional<Field> field(String actionId) {
        if (!actionId.startsWith(FIELD)) {
            return Optional.empty();
        }
        String name = actionId.substring(FIELD.length());
        int colon = name.indexOf(':');
        try {
            return Optional.of(Field.valueOf(colon < 0 ? name : name.substring(0, colon)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Which of several inputs of one field it is, from 0. */
    public static int part(String actionId) {
        int colon = actionId.indexOf(':', FIELD.length());
        return colon < 0 || !actionId.substring(colon + 1).matches("[0-9]{1,3}")
                ? 0
                : Integer.parseInt(actionId.substring(colon + 1));
    }
}
