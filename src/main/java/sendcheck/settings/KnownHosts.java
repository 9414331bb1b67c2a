package sendcheck.settings;

import java.util.List;
import java.util.Optional;

/** Submission hosts of large providers, to tell a typing error from a name of one's own. */
final class KnownHosts {

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
    static Optional<String> lookAlike(String host) {
        if (NAMES.contains(host)) {
            return Optional.empty();
        }
        return NAMES.stream()
                .filter(known -> known.length() >= SHORTEST)
                .filter(known -> distance(host, known) <= (known.length() > SHORTEST ? 2 : 1))
                .findFirst();
    }

    /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = cell(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(int[][] d, String a, String b, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
