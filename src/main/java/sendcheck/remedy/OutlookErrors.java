package sendcheck.remedy;

import java.time.Duration;
import java.util.List;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;

/** What Outlook and CDO show by number when it cannot send, in whatever language it speaks. */
final class OutlookErrors {

    static final List<Exceptions.Form> FORMS = List.of(
            Exceptions.form("0x800ccc0d", Stage.RESOLVE, new Symptom.NameNotFound("")),
            Exceptions.vague(
                    "0x800ccc0e|0x80042109", Stage.CONNECT, new Symptom.TimedOut("the connection", Duration.ZERO, 0)),
            Exceptions.vague(
                    "\\b(0x)?80040213\\b", Stage.CONNECT, new Symptom.TimedOut("the connection", Duration.ZERO, 0)),
            Exceptions.vague("\\b(0x)?80040217\\b", Stage.SIGN_IN, Exceptions.signInRejected()),
            Exceptions.form("0x800ccc0f", Stage.GREETING, new Symptom.ConnectionClosed(Exceptions.SOME_STEP, false)),
            Exceptions.form(
                    "0x800ccc19|0x8004210b", Stage.GREETING, new Symptom.TimedOut("the greeting", Duration.ZERO, 0)),
            Exceptions.form("0x800ccc1a", Stage.ENCRYPT, new Symptom.NotTls("")),
            Exceptions.form("0x800ccc7d", Stage.ENCRYPT, new Symptom.StartTlsNotOffered(List.of())),
            Exceptions.form("0x800ccc80", Stage.SIGN_IN, new Symptom.NoCommonMechanism(List.of())),
            Exceptions.form("0x800ccc92", Stage.SIGN_IN, Exceptions.signInRejected()));

    private OutlookErrors() {}
}
