package sendcheck.remedy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;

/** What Postfix says of a name that it could not look up: that of the recipient's domain, or of the server for its mail. */
final class NameServiceError {

    private static final Pattern WORDS = Pattern.compile(
            "name service error for (?:domain |name=)?([a-z0-9._-]{1,255})(?: type=([a-z]{1,5}))?(:[^\\n]{0,40}?try again)?");

    private NameServiceError() {}

    static Optional<Exceptions.Form> in(Quote quote) {
        Matcher error = WORDS.matcher(quote.words().toLowerCase(Locale.ROOT));
        return error.find() ? Optional.of(form(error, quote)) : Optional.empty();
    }

    private static Exceptions.Form form(Matcher error, Quote quote) {
        boolean later = error.group(3) != null;
        if (isOfRecipient(error.group(1), error.group(2), quote)) {
            return new Exceptions.Form(
                    WORDS,
                    later ? Stage.ARRIVAL : Stage.RECIPIENT,
                    later ? BounceWords.LOOK_UP : BounceWords.NO_SUCH_DOMAIN,
                    false);
        }
        Symptom symptom = later ? new Symptom.NameServiceFailed("", "") : new Symptom.NameNotFound("");
        return new Exceptions.Form(WORDS, Stage.RESOLVE, symptom, false);
    }

    /** For the domain of a recipient alone it asks which servers take its mail (MX). */
    private static boolean isOfRecipient(String name, String type, Quote quote) {
        String all = (quote.recipient() + " " + quote.words() + " " + quote.around()).toLowerCase(Locale.ROOT);
        boolean named = all.contains("@" + name);
        return named || (quote.recipient() == null && "mx".equals(type));
    }
}
