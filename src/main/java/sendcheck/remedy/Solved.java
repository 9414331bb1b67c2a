package sendcheck.remedy;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people write when it works again, and quote the error that there was before. */
final class Solved {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s|\\n");

    private static final Pattern WORKS = Pattern.compile(
            "(?iu)\\b(?:works?|working|sent|arrived?s?|delivered|goes out|fine|ok(?:ay)?|good) (?:again|now)\\b"
                    + "|\\b(?:now|again)(?: it| everything)? (?:works|is fine|is ok(?:ay)?)\\b|\\b(?:is|was|has been|got) (?:solved|fixed|resolved)\\b"
                    + "|\\b(?:geht|funktioniert|läuft) (?:jetzt |nun )?wieder\\b|\\b(?:behoben|gelöst)\\b");

    private static final Pattern DOUBT = Pattern.compile(
            "(?iu)\\b(?:no|not|never|none|still|until|except|unless|only|if|but|however|when|once|nicht|kein|noch|aber|nur)\\b"
                    + "|n't\\b|\\?");

    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)\\b(?:before|earlier|previously|yesterday|last (?:night|week)|used to|vorher|zuvor|gestern|davor)\\b"
                    + "[^\\n]{0,80}?(?:\\b[45][0-9]{2}\\b|error|fail|reject|fehler)");

    private static final Pattern ANEW = Pattern.compile("(?iu)\\b(?:now|today|instead|jetzt|heute|stattdessen)\\b"
            + "[^.\\n]{0,60}?(?:\\b[45][0-9]{2}\\b|error|fail|reject|fehler)");

    private Solved() {}

    static Optional<Notice> in(String text) {
        boolean works = Stream.of(SENTENCE.split(text, 50))
                .anyMatch(sentence -> WORKS.matcher(sentence).find()
                        && !DOUBT.matcher(sentence).find());
        return works && BEFORE.matcher(text).find() && !ANEW.matcher(text).find()
                ? Optional.of(Notice.SOLVED)
                : Optional.empty();
    }
}
