package sendcheck.remedy;

import java.util.regex.Pattern;

/**
 * Tells errors of web sites, databases, directories and remote logins from those of mail. A web server that is asked in the
 * language of mail answers with 400, so that this number alone may be of a wrong port.
 */
final class OtherThanMail {

    private static final String REMOTE_LOGIN =
            "\\bssh:|\\bpublickey\\b|kex_exchange_identification|host key verification|\\bport 22\\b"
                    + "|\\bsftp\\b|\\bscp:|\\bgit@";

    private static final String DATABASE =
            "(?:failed|denied) for user \\S|org\\.postgresql|\\bpsql|\\bpg_hba|mysql|mariadb|\\bora-[0-9]{5}"
                    + "|\\bsqlstate|\\bjdbc:|\\bredis|\\bmongo(?:db|server|timeout)|\\bdatabase\\b.{0,40}does not exist"
                    + "|(?:\\bport |:)(?:5432|3306|1433|1521|6379|27017)\\b";

    private static final String DIRECTORY = "\\bldap: error|ldaperr|\\bldap_|\\bldaps?://|\\bdsid-[0-9a-f]";

    private static final String WEB =
            "\\bhttp/[0-9.]{1,3} (?!400)[1-5][0-9]{2}|net::err_|dns_probe_|\\bnginx|\\bcurl: \\(22\\)"
                    + "|\\A\\s*(?:http )?(?:status |error )?(?:401 unauthorized|403 forbidden|404 not found|405 method not allowed"
                    + "|429 too many requests|500 internal server error|502 bad gateway|503 service (?:temporarily )?unavailable"
                    + "|504 gateway time-?out)\\s*\\z"
                    + "|(?:resolve|enotfound|getaddrinfo|not known|no such host|unknownhost)[^\\n]{0,80}\\b"
                    + "(?:www|api|cdn|registry|github|gitlab|repo)\\.[a-z0-9]";

    private static final Pattern OTHER =
            Pattern.compile("(?i)" + String.join("|", REMOTE_LOGIN, DATABASE, DIRECTORY, WEB));

    private static final Pattern MAIL =
            Pattern.compile("(?i)smtp|mail|imap|\\bpop3|\\bmx\\b|starttls|\\brcpt\\b|\\bsender\\b|recipient"
                    + "|outlook|\\bexchange|postfix|exim\\b|dovecot|aadsts|\\bgraph\\b|bad greeting|office ?365"
                    + "|(?<![0-9.])[245]\\.[0-9]{1,2}\\.[0-9]{1,4}(?![0-9.])|(?:\\bport |:)(?:25|465|587|2525)\\b");

    private OtherThanMail() {}

    /** Whether the text is of something else and nothing in it is of mail. */
    static boolean is(String text) {
        return OTHER.matcher(text).find() && !MAIL.matcher(text).find();
    }
}
