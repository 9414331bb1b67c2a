package sendcheck.secretlink;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Secret;

/** The usual mistakes with secrets, caught before one is kept. */
final class SecretRules {

    private static final int LONGEST = 1_000;
    private static final int MOST_YEARS = 10;
    private static final Pattern UNTYPEABLE = Pattern.compile("\\p{Cntrl}");
    private static final Pattern HIDDEN = Pattern.compile("[\u2022\u25cf*]+");
    private static final Pattern SPACED_APP_PASSWORD = Pattern.compile("[a-z]{4}(?: [a-z]{4}){3}");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Field field;
    private final Instant now;

    SecretRules(Field field, Instant now) {
        this.field = field;
        this.now = now;
    }

    Judgement judge(Typed typed) {
        return switch (typed) {
            case Typed.Text text when field == Field.PASSWORD -> password(text);
            case Typed.Text text when field == Field.CLIENT_SECRET -> clientSecret(text);
            case Typed.Files files when field == Field.CLIENT_CERTIFICATE -> certificate(files);
            case Typed.Text text -> new Judgement.Bad("Choose the file that holds the certificate.");
            case Typed.Files files -> new Judgement.Bad("Type the secret; a file cannot be taken for it.");
        };
    }

    private static Judgement password(Typed.Text typed) {
        String password = typed.secret();
        if (password.isEmpty()) {
            return new Judgement.Bad("Type the password.");
        }
        if (password.length() > LONGEST) {
            return new Judgement.Bad("This is longer than a password can be. Copy the password alone.");
        }
        if (UNTYPEABLE.matcher(password).find()) {
            return new Judgement.Bad(
                    "There is a line break, a tab or the like in the password. Copy it anew, without what is around it.");
        }
        List<String> doubts = doubts(password);
        return doubts.isEmpty() || typed.meant() ? good(password, null) : new Judgement.Doubtful(doubts);
    }

    private static List<String> doubts(String password) {
        List<String> doubts = new ArrayList<>();
        if (!password.equals(password.strip())) {
            doubts.add("The password begins or ends with a space, which is often copied by mistake.");
        }
        if (SPACED_APP_PASSWORD.matcher(password.strip()).matches()) {
            doubts.add(
                    "This looks like an app password. They are shown in groups of four and typed without the spaces.");
        }
        if (HIDDEN.matcher(password.strip()).matches()) {
            doubts.add("This is nothing but dots or asterisks, as programs show them in place of a hidden password.");
        }
        return doubts;
    }

    private Judgement clientSecret(Typed.Text typed) {
        String secret = typed.secret().strip();
        if (secret.isEmpty()) {
            return new Judgement.Bad("Type the client secret.");
        }
        if (secret.length() > LONGEST || secret.chars().anyMatch(c -> Character.isWhitespace(c) || c < ' ')) {
            return new Judgement.Bad("A client secret is one word of some forty characters. Copy its value alone.");
        }
        LocalDate expires = null;
        if (!typed.expires().isBlank()) {
            try {
                expires = LocalDate.parse(typed.expires().strip());
            } catch (DateTimeParseException unreadable) {
                return new Judgement.Bad("Enter the day on which the secret expires as in 2027-05-31, or nothing.");
            }
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            if (!expires.isAfter(today) || expires.isAfter(today.plusYears(MOST_YEARS))) {
                return new Judgement.Bad(
                        "The day on which the secret expires must lie ahead, by ten years at most. Check the year; when"
                                + " the secret has run out, make a new one.");
            }
        }
        if (GUID.matcher(secret).matches() && !typed.meant()) {
            return new Judgement.Doubtful(
                    List.of(
                            "This looks like the ID of the secret, not like its value. In Microsoft Entra, Certificates & secrets"
                                    + " shows both; the value only right after the secret was made, so a new one may be needed."));
        }
        return good(secret, expires);
    }

    private Judgement certificate(Typed.Files files) {
        return switch (CertificateFiles.read(files, now)) {
            case CertificateFiles.Unusable(String why) -> new Judgement.Bad(why);
            case CertificateFiles.Usable(Secret pem, CertificateFacts facts) ->
                new Judgement.Good(new NewSecret(pem, facts.expires()), facts);
        };
    }

    private static Judgement good(String secret, @Nullable LocalDate expires) {
        return new Judgement.Good(new NewSecret(new Secret(secret), expires), null);
    }
}
