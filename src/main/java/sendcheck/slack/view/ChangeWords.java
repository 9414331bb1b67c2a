package sendcheck.slack.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import sendcheck.editing.Difference;
import sendcheck.editing.Form;
import sendcheck.editing.SettingsChange;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Security;

/** Changes of settings as people read them. */
final class ChangeWords {

    private static final int MOST_DIFFERENCES = 10;

    private ChangeWords() {}

    /** Who changed what, in safe mrkdwn, a line a field. */
    static String change(SettingsChange change) {
        return "*@" + Mrkdwn.text(change.by().name(), 80) + "*, " + Mrkdwn.moment(change.at()) + ", "
                + change.source().words() + ":\n" + differences(change.differences());
    }

    /** A line a field. */
    static String differences(List<Difference> differences) {
        String lines = differences.stream()
                .limit(MOST_DIFFERENCES)
                .map(ChangeWords::difference)
                .collect(Collectors.joining("\n"));
        int more = differences.size() - MOST_DIFFERENCES;
        return more > 0 ? lines + "\nand " + more + " more" : lines;
    }

    private static String difference(Difference difference) {
        String label = "\u2022 " + difference.field().label() + ": ";
        return difference.isSecret()
                ? label + "set anew"
                : label + text(difference.field(), difference.before()) + " \u2192 "
                        + text(difference.field(), difference.after());
    }

    private static String text(Field field, String text) {
        return text.isEmpty() ? "_nothing_" : Mrkdwn.code(plain(field, text), 90);
    }

    /** The same for the field that is labelled so; of a label that no field has any more, the text as it is. */
    static String plain(String label, String text) {
        return Arrays.stream(Field.values())
                .filter(field -> field.label().equals(label))
                .findFirst()
                .map(field -> plain(field, text))
                .orElse(text);
    }

    /** The text as the form shows it; {@code nothing} when it is empty. */
    static String plain(Field field, String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        return switch (field) {
            case SECURITY -> security(text);
            case DELIVERY -> text.equals(Form.SPECIFY_SERVER) ? "Specify a Server" : "Preparer's Email Program";
            case SIGN_IN ->
                switch (text) {
                    case Form.WITH_PASSWORD -> "user name and password";
                    case Form.WITH_OAUTH -> "Microsoft 365 OAuth";
                    default -> "no sign-in";
                };
            case GRANT ->
                switch (text) {
                    case Form.CLIENT_CERTIFICATE -> "client certificate";
                    case Form.DELEGATED -> "the right of a person";
                    default -> "client secret";
                };
            case TRUST_ANCHORS -> certificates(text);
            case CLEARTEXT -> text.equals(Form.YES) ? "allowed" : text;
            default -> text;
        };
    }

    private static String certificates(String text) {
        int count = PemParts.of(text).size();
        return count == 1 ? "1 certificate" : count + " certificates";
    }

    private static String security(String text) {
        try {
            return Security.of(text).title();
        } catch (IllegalArgumentException unknown) {
            return text;
        }
    }
}
