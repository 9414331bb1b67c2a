package sendcheck.remedy;

import java.time.Duration;
import java.util.List;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;

/** What Windows says by number of a connection that failed, in whatever language it speaks. */
final class WindowsErrors {

    static final List<Exceptions.Form> FORMS = List.of(
            numbered("11001|11004", Stage.RESOLVE, new Symptom.NameNotFound("")),
            numbered("11002", Stage.RESOLVE, new Symptom.NameServiceFailed("", "")),
            numbered("10061", Stage.CONNECT, new Symptom.ConnectionRefused("", 0)),
            numbered("10051|10065", Stage.CONNECT, new Symptom.Unreachable("", "")),
            numbered("10060", Stage.CONNECT, new Symptom.TimedOut("the connection", Duration.ZERO, 0)),
            numbered("10053|10054", Stage.GREETING, new Symptom.ConnectionClosed(Exceptions.SOME_STEP, true)));

    private WindowsErrors() {}

    private static Exceptions.Form numbered(String numbers, Stage stage, Symptom symptom) {
        return Exceptions.form(
                "(?:exception \\(|\\bconnect[^\\n]{0,80}\\(|\\b(?:socket|winsock|wsa|errno|error|fehler|erreur|errore|código|code|fout|erro)\\b[^0-9\\n]{0,12})"
                        + "(?:0x)?(?:" + numbers + ")\\b",
                stage,
                symptom);
    }
}
