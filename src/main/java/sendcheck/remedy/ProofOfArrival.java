package sendcheck.remedy;

import java.util.Optional;
import java.util.regex.Pattern;

/** Answers that only a mail gets that arrived: from a person who is away, or of a mail program when it was opened. */
final class ProofOfArrival {

    private static final String AWAY =
            "^[ \\t]{0,8}(?:subject:|betreff:|objet\\s?:|asunto:|oggetto:|onderwerp:)?[ \\t]{0,4}"
                    + "(?:automatic reply|auto(?:matic)?[- ]?reply|out of (?:the )?office(?: auto ?reply)?|automatische antwort"
                    + "|abwesenheitsnotiz|abwesend|réponse automatique|respuesta automática|risposta automatica"
                    + "|automatisch antwoord)\\s?(?::|$)"
                    + "|\\bI(?:'m| am) (?:currently |now )?(?:out of (?:the )?office|on (?:annual |parental )?(?:leave|vacation|holiday))"
                    + "|\\bich bin [^\\n]{0,60}(?:nicht im büro|nicht im haus|im urlaub|abwesend)"
                    + "|^auto-submitted: ?auto-replied|^x-auto-?reply:|^x-autorespond:";

    private static final String OPENED =
            "\\b(?:was|has been) read (?:on|by|at)\\b|\\bwurde (?:am [^\\n]{0,40} )?gelesen\\b"
                    + "|^[ \\t]{0,8}(?:subject:|betreff:)?[ \\t]{0,4}(?:read|gelesen|not read|ungelesen|lu|leído|letto): "
                    + "|^disposition:[^\\n]{0,80}(?:displayed|deleted)|\\bdeleted without being read\\b";

    private static final Pattern PROOF = Pattern.compile("(?imu)" + AWAY + "|" + OPENED);
    private static final Pattern TROUBLE =
            Pattern.compile("(?i)reject|refus|denied|bounce|undeliver|not delivered|exception|unzustellbar|failed");

    private ProofOfArrival() {}

    static Optional<Notice> in(String text) {
        return PROOF.matcher(text).find()
                        && !TROUBLE.matcher(text).find()
                        && !Quote.unmarked(text).hasReply()
                ? Optional.of(Notice.ARRIVED)
                : Optional.empty();
    }
}
