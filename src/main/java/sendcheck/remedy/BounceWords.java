package sendcheck.remedy;

import java.util.List;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;

/** What notices of a mail that did not arrive say of the recipient's domain and server, in words like those of a program. */
final class BounceWords {

    /** Nobody receives mail for the recipient's domain. */
    static final Symptom NO_SUCH_DOMAIN = refused(550, "5.1.2", "domain not found");

    /** The next server took no connection. */
    static final Symptom NOT_REACHED = refused(450, "4.4.0", "connection refused");

    /** The recipient's domain could not be looked up for now. */
    static final Symptom LOOK_UP = refused(450, "4.4.3", "name service error try again");

    static final List<Exceptions.Form> FORMS = List.of(
            Exceptions.form(
                    "because the domain \\S{1,260} (couldn't|could not) be found"
                            + "|dns type '?(mx|a|aaaa)'? lookup of \\S{1,260} responded with code nxdomain",
                    Stage.RECIPIENT,
                    NO_SUCH_DOMAIN),
            Exceptions.form(
                    "recipient server did not accept our requests to connect"
                            + "|<[^<>\\s@]{1,64}@[^<>\\s]{1,255}>:\\s{1,3}connect to \\S{1,260}:25: connection (refused|timed out)",
                    Stage.ARRIVAL,
                    NOT_REACHED));

    private BounceWords() {}

    private static Symptom refused(int code, String status, String words) {
        return new Symptom.Refused(new Reply("RCPT", code, status, List.of(words)));
    }
}
