package sendcheck.lookup;

import java.util.EnumMap;
import java.util.Map;
import sendcheck.editing.Form;
import sendcheck.editing.Suggestion;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Submission;

/**
 * A way to submit mail that was found.
 *
 * @param signIn a value of {@link Field#SIGN_IN}; empty: not known
 * @param user the user name; empty: not known
 * @param why where it was found, whole sentences
 */
record Found(Submission submission, String signIn, String user, String why) {

    /** Both lead to the same server in the same way. */
    boolean isLike(Found other) {
        return submission.equals(other.submission);
    }

    /** The same, found in a second place: what the first did not say is taken from there. */
    Found and(Found other) {
        return new Found(
                submission,
                signIn.isEmpty() ? other.signIn : signIn,
                user.isEmpty() ? other.user : user,
                why + " " + other.why);
    }

    Suggestion suggestion() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.DELIVERY, Form.SPECIFY_SERVER);
        values.put(Field.HOST, submission.host());
        values.put(Field.PORT, Integer.toString(submission.port()));
        values.put(Field.SECURITY, submission.security().key());
        if (!signIn.isEmpty()) {
            values.put(Field.SIGN_IN, signIn);
        }
        if (!user.isEmpty()) {
            values.put(Field.USER, user);
        }
        return new Suggestion(why, values);
    }
}
