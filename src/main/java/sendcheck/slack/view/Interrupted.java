package sendcheck.slack.view;

/** What to say of a run that was cut off. */
final class Interrupted {

    static final String EXPLANATION =
            "Sendcheck was stopped while the message was on its way to the mail server, so nobody can tell from here"
                    + " whether it was taken. It is never sent again by itself. Look into the inbox first; then press *Run again*"
                    + " when you want another email.";

    private Interrupted() {}
}
