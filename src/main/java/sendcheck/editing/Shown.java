package sendcheck.editing;

import java.util.ArrayList;
import java.util.List;
import sendcheck.settings.Problem.Field;

/** Which fields a form needs. */
public final class Shown {

    private Shown() {}

    /** The fields that mean something with what is chosen in this form, secrets included. */
    public static List<Field> fields(Form form) {
        if (form.get(Field.DELIVERY).equals(Form.PREPARERS_EMAIL_PROGRAM)) {
            return List.of(Field.DELIVERY, Field.TEST_RECIPIENT);
        }
        List<Field> fields = new ArrayList<>(List.of(
                Field.DELIVERY,
                Field.FROM_NAME,
                Field.FROM_ADDRESS,
                Field.REPLY_TO,
                Field.BCC,
                Field.TEST_RECIPIENT,
                Field.HOST,
                Field.PORT,
                Field.SECURITY,
                Field.TRUST_ANCHORS,
                Field.SIGN_IN));
        switch (form.get(Field.SIGN_IN)) {
            case Form.WITH_PASSWORD -> fields.addAll(List.of(Field.USER, Field.PASSWORD));
            case Form.WITH_OAUTH -> {
                fields.addAll(List.of(Field.USER, Field.TENANT, Field.CLIENT_ID, Field.GRANT, Field.AUTHORITY_HOST));
                addGrant(form, fields);
            }
            default -> {}
        }
        if (form.get(Field.SECURITY).equals("none") && !signsInByNothing(form)) {
            fields.add(Field.CLEARTEXT);
        }
        return fields;
    }

    private static void addGrant(Form form, List<Field> fields) {
        switch (form.get(Field.GRANT)) {
            case Form.DELEGATED -> {}
            case Form.CLIENT_CERTIFICATE -> fields.add(Field.CLIENT_CERTIFICATE);
            default -> fields.add(Field.CLIENT_SECRET);
        }
    }

    private static boolean signsInByNothing(Form form) {
        return switch (form.get(Field.SIGN_IN)) {
            case Form.WITH_PASSWORD, Form.WITH_OAUTH -> false;
            default -> true;
        };
    }
}
