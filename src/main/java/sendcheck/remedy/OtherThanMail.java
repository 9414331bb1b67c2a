package sendcheck.remedy;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Provider;

/**
 * Tells errors of web sites, databases, directories, remote logins and tools from those of mail. A web server that is asked
 * in the language of mail answers with 400, so that this number alone may be of a wrong port.
 */
final class OtherThanMail {

    private static final String REMOTE_LOGIN =
            "\\bssh:|\\bpublickey\\b|kex_exchange_identification|host key verification|\\bport 22\\b"
                    + "|\\bsftp\\b|\\bscp:|\\bgit@|\\brsync\\b|\\b(?:vs|pro|pure-)?ftpd?:|\\bopenvpn|\\bwireguard";

    private static final String DATABASE = "fatal:\\s{1,4}password authentication failed for user \\S"
            + "|access denied for user '[^'\\n]{0,80}'@|org\\.postgresql|\\bpsql|\\bpg_hba|mysql|mariadb|\\bora-[0-9]{5}"
            + "|\\bsqlstate|\\bjdbc:|\\bredis|\\bmongo(?:db|server|timeout)|\\bdatabase\\b.{0,40}does not exist"
            + "|(?:\\bport |:)(?:5432|3306|1433|1521|6379|27017)\\b";

    private static final String DIRECTORY = "\\bldap: error|ldaperr|\\bldap_|\\bldaps?://|\\bdsid-[0-9a-f]"
            + "|\\bactive directory\\b|\\bevent(?: ?id)?:? (?:4625|4740|4771|4776)\\b";

    private static final String WEB =
            "\\bhttp/[0-9.]{1,3} (?!400)[1-5][0-9]{2}|\\bhttp (?:probe|error|status)|net::err_|dns_probe_|\\bnginx"
                    + "|\\bcurl: \\(22\\)|\\bcurl: \\([0-9]{1,2}\\)[^\\n]{0,200}(?:https?://|\\bwww\\.)"
                    + "|\\A\\s*(?:http )?(?:status |error )?(?:401 unauthorized|403 forbidden|404 not found|405 method not allowed"
                    + "|429 too many requests)\\s*\\z"
                    + "|\\A\\s*(?:http )?(?:status |error )?(?:500 internal server error|502 bad gateway"
                    + "|503 service (?:temporarily )?unavailable|504 gateway time-?out)\\b"
                    + "|(?:resolve|enotfound|getaddrinfo|not known|no such host|unknownhost)[^\\n]{0,80}"
                    + "(?<![a-z0-9.-])(?:api|cdn|registry(?:-1)?|github|gitlab|repo)\\.[a-z0-9]";

    private static final String TOOL =
            "\\bnpm err|\\bdocker\\b|\\bkubectl\\b|\\bkubelet|\\b(?:liveness|readiness|startup) probe"
                    + "|unable to connect to the server: |\\.git/?['\"]|\\bsalesforce|security token; or user locked"
                    + "|^(?:cp|mv|dd|tar|touch|mkdir): ";

    /** A connection to an address of the web that failed. */
    private static final String WEB_ADDRESS =
            "(?:pkix|certificate|x509|\\bssl|\\btls|time[ds]? ?out|refused|resolve|no such host|econn[a-z]{4,8}|enotfound"
                    + "|(?:authentication|fetch|request|connection)[^\\n]{0,20}failed)[^\\n]{0,200}\\bhttps?://";

    private static final Pattern OTHER =
            Pattern.compile("(?im)" + String.join("|", REMOTE_LOGIN, DATABASE, DIRECTORY, WEB, TOOL, WEB_ADDRESS));

    private static final Pattern MAIL =
            Pattern.compile("(?i)smtp|mail|imap|\\bpop3|\\bmx\\b|starttls|\\brcpt\\b|\\bsender\\b(?!])|recipient"
                    + "|outlook|\\bexchange|postfix|exim\\b|dovecot|aadsts|\\bgraph\\b|bad greeting|office ?365"
                    + "|login\\.(?:microsoft|windows)|oauth|accounts\\.google|googleapis"
                    + "|(?<![0-9.])[245]\\.[0-9]{1,2}\\.[0-9]{1,4}(?![0-9.])|(?:\\bport |:)(?:25|465|587|2525)\\b");

    /** Web servers and mail servers have these in common. */
    private static final Set<Integer> NUMBERS_OF_WEB = Set.of(401, 403, 404, 405, 407, 408, 429, 500, 502, 503, 504);

    private static final Pattern FILE_TRANSFER = Pattern.compile("(?i)\\bftp\\b");

    private static final Pattern ANSWER_OF_WEB = Pattern.compile("(?i)\\bhttp/[0-9.]{1,3} [1-5][0-9]{2}");

    private OtherThanMail() {}

    /**
     * Whether the text is of something else and nothing in it is of mail.
     *
     * @param provider of mail, whom the text names; null: none
     */
    static boolean is(Quote quote, @Nullable Provider provider) {
        String text = quote.words();
        boolean namesMail = MAIL.matcher(text).find()
                || (provider != null && !ANSWER_OF_WEB.matcher(text).find());
        if (quote.marked() || namesMail) {
            return false;
        }
        int code = quote.said().code();
        boolean repliesAsMail = code != 0 && !NUMBERS_OF_WEB.contains(code);
        return repliesAsMail
                ? FILE_TRANSFER.matcher(text).find()
                : OTHER.matcher(text).find();
    }
}
