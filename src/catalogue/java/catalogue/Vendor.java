package catalogue;

import static sandbox.mail.script.Action.reply;

import catalogue.tool.Settings;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.Step;
import sendcheck.diagnosis.Stage;

/**
 * How the servers of a vendor greet.
 *
 * @param greeting the whole first reply
 */
record Vendor(String greeting) {
    static final Vendor M365 =
            new Vendor("220 FR2P281CA0055.outlook.office365.com Microsoft ESMTP MAIL Service ready at Tue, 3 Nov 2026");
    static final Vendor GMAIL = new Vendor("220 smtp.gmail.com ESMTP a640c23a62f3a-b2b51dc2a01sm - gsmtp");
    static final Vendor YAHOO = new Vendor("220 smtp.mail.yahoo.com ESMTP ready");
    static final Vendor ICLOUD = new Vendor("220 iCloud SMTP - smtp.mail.me.com ESMTP ready");
    static final Vendor SES = new Vendor("220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-ABC ready");
    static final Vendor SENDGRID = new Vendor("220 SG ESMTP service ready at ismtpd0001p1");
    static final Vendor MAILGUN = new Vendor("220 Mailgun Influx ready");
    static final Vendor POSTMARK = new Vendor("220 p-pm-smtp01 ESMTP postmarkapp.com ready");
    static final Vendor BREVO = new Vendor("220 smtp-relay.brevo.com ESMTP Service Ready");
    static final Vendor MAILJET = new Vendor("220 in.mailjet.com ESMTP Mailjet");
    static final Vendor ZOHO = new Vendor("220 mx.zohomail.com SMTP Server ready");
    static final Vendor EXIM = new Vendor("220 host.example ESMTP Exim 4.98");
    static final Vendor POSTFIX = new Vendor("220 mail.example ESMTP Postfix");

    /** What this vendor's server replies at a step, and what is to be found. */
    Failure says(String words, Step step, String text, String finding, String cause) {
        return Failure.of(words, places -> settings(places, step, text), stage(step), finding, cause);
    }

    /** The same for a From address that is not the account's. */
    Failure saysOfAnother(String words, Step step, String text, String finding, String cause) {
        return Failure.of(
                words, places -> settings(places, step, text).from("signer@example.com"), stage(step), finding, cause);
    }

    private Settings settings(Places places, Step step, String text) {
        Script script = Script.named("localhost").on(Step.GREETING, reply(greeting));
        return places.of(script.on(step, lines(text)));
    }

    private static Action lines(String text) {
        return reply(text.split("\n", -1));
    }

    private static Stage stage(Step step) {
        return switch (step) {
            case GREETING -> Stage.GREETING;
            case EHLO, HELO -> Stage.HELLO;
            case STARTTLS -> Stage.ENCRYPT;
            case AUTH, CREDENTIALS -> Stage.SIGN_IN;
            case SENDER -> Stage.SENDER;
            case RECIPIENT -> Stage.RECIPIENT;
            case DATA, MESSAGE, RSET, NOOP, QUIT, UNKNOWN -> Stage.MESSAGE;
        };
    }
}
