package sendcheck.remedy;

import java.util.regex.Pattern;

/** The log or notice of a mail server that sends, which is another machine than ours. */
final class AnothersLog {

    /** How that machine is called where our addresses would stand. */
    static final String MACHINE = "the machine that sends";

    private static final Pattern LOG =
            Pattern.compile("\\bpostfix/[a-z/]{2,20}\\[|\\b(?:sendmail|sm-mta|smtpd|exim4?)\\[[0-9]"
                    + "|\\bdovecot: |\\bGiving up on |\\b(?:status=(?:deferred|bounced|expired)|stat=Deferred)\\b"
                    + "|(?:==|\\*\\*) [^\\s@]{1,64}@[^\\s@]{1,255} R=|\\bThis is the mail system at host ");

    private AnothersLog() {}

    static boolean is(Quote quote) {
        return LOG.matcher(quote.words()).find() || LOG.matcher(quote.around()).find();
    }
}
