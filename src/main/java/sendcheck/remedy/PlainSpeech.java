package sendcheck.remedy;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what people write to each other from what a server or program says. */
final class PlainSpeech {

    /** Words that are a sign of a failure, in several languages. */
    private static final Pattern FAILURE = Pattern.compile(
            "(?iu)reject|refus|fail|fehl|err[oe]r|erreur|denied|deny|block|unable|cannot"
                    + "|can ?not|can't|could ?n.t|could not|not (?:allow|permit|accept|found|exist|support|available|enabled|owned)"
                    + "|is not a |deferred|invalid|incorrect|unknown|unrecogni[sz]ed|exceed|expir|disabl|locked|bounc|undeliver|required|unavailable"
                    + "|exception|over ?quota|mailbox full|full mailbox|unauth|suspend|time[ds]? ?-?out|limit|prohibit|forbid|forbidden"
                    + "|restrict|try again|retry|gr[ea]ylist|blacklist|denylist|block ?list|quarantin|discard|filteredas|auth|login|logon|password"
                    + "|credential|smtp|starttls|aadsts|insufficient|greeting|abgelehnt|abgewiesen|gesperrt|verweiger|ungültig|falsch"
                    + "|is vol\\b|ist voll|voll ist|pleine|llen[oa]|pien[ao]|cheia|rejet|échou|echou|impossible|rechaz|denegad|rifiut|negat|ошиб|отклон|недоступ");

    /** A number for itself, or one that is named as what it is. */
    private static final Pattern STATUS = Pattern.compile(
            "(?im)^[^\\p{L}\\p{N}\\n]{0,8}[45]\\.[0-9]|[#(\\[;:][ ]{0,2}[45]\\.[0-9]{1,2}\\.|\\b(?:status|code|ndr|dsn|ndn|bounce|reply)\\b");

    private static final int TELLING = 14;

    private PlainSpeech() {}

    /**
     * Whether a number or a word of everyday is all that was recognised, in a text that speaks of no failure.
     *
     * @param seen by what it was recognised, phrases in quotes
     */
    static boolean is(Quote quote, List<String> seen) {
        int letters = seen.stream()
                .filter(clue -> clue.startsWith("\""))
                .mapToInt(clue -> clue.length() - 2)
                .sum();
        boolean telling = (quote.hasReply() && letters > 0)
                || letters >= TELLING
                || (quote.said().enhanced() != null
                        && (quote.said().code() != 0
                                || letters > 0
                                || STATUS.matcher(quote.words()).find()));
        return !quote.marked() && !telling && !FAILURE.matcher(quote.words()).find();
    }
}
