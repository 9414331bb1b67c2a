package sendcheck.settings;

import java.util.List;
import java.util.Optional;

/** Submission hosts of large providers, to tell a typing error from a name of one's own. */
public final class KnownHosts {

    /** Below this length two unrelated names are too easily alike. */
    private static final int SHORTEST = 14;

    private static final List<String> NAMES = List.of(
            "smtp.gmail.com",
            "smtp-relay.gmail.com",
            "smtp.office365.com",
            "smtp-mail.outlook.com",
            "smtp.mail.yahoo.com",
            "smtp.mail.me.com",
            "smtp.mail.com",
            "smtp.zoho.com",
            "smtp.sendgrid.net",
            "smtp.mailgun.org",
            "smtp.postmarkapp.com",
            "smtp.mandrillapp.com",
            "smtp-relay.brevo.com",
            "smtp.fastmail.com",
            "smtp.ionos.com",
            "smtp.secureserver.net",
            "smtpout.secureserver.net",
            "smtp.comcast.net",
            "in-v3.mailjet.com");

    private KnownHosts() {}

    /** The known host that this lower-case name misses by one character, or by two when it is long. */
    public static Optional<String> lookAlike(String host) {
        if (NAMES.contains(host)) {
            return Optional.empty();
        }
        return NAMES.stream()
                .filter(known -> known.length() >= SHORTEST)
                .filter(known -> TypoDistance.between(host, known) <= (known.length() > SHORTEST ? 2 : 1))
                .findFirst();
    }
}
