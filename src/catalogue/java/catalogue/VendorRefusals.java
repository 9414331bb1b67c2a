package catalogue;

import static catalogue.Vendor.BREVO;
import static catalogue.Vendor.EXIM;
import static catalogue.Vendor.GMAIL;
import static catalogue.Vendor.M365;
import static catalogue.Vendor.MAILGUN;
import static catalogue.Vendor.MAILJET;
import static catalogue.Vendor.POSTFIX;
import static catalogue.Vendor.POSTMARK;
import static catalogue.Vendor.SENDGRID;
import static catalogue.Vendor.SES;
import static catalogue.Vendor.ZOHO;
import static sandbox.mail.script.Step.MESSAGE;
import static sandbox.mail.script.Step.RECIPIENT;
import static sandbox.mail.script.Step.SENDER;

import java.util.List;
import java.util.stream.Stream;

/** How vendors refuse sender, recipient or message after a good sign-in. */
final class VendorRefusals {
    private static final String SEND_AS = "send as|SendAsDenied";

    private VendorRefusals() {}

    static List<Failure> all() {
        return Stream.of(microsoft(), services(), senders(), servers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Failure> microsoft() {
        return List.of(
                M365.says(
                        "Microsoft 365: not signed in, it says (5.7.57)",
                        SENDER,
                        "530 5.7.57 Client not authenticated to send mail. [PR3P193CA0008.EURP193.PROD.OUTLOOK.COM]",
                        "m365-not-authenticated",
                        "not authenticated|sign(ed)?.in"),
                M365.saysOfAnother(
                        "Microsoft 365: no right to send as From (5.7.60)",
                        MESSAGE,
                        "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
                        "not-owned",
                        SEND_AS),
                M365.saysOfAnother(
                        "Microsoft 365: SendAsDenied after DATA",
                        MESSAGE,
                        "554 5.2.252 SendAsDenied; portal@example.com not allowed to send as signer@example.com; STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied",
                        "not-owned",
                        SEND_AS),
                M365.says(
                        "Microsoft 365: no mail from new addresses (5.7.708)",
                        RECIPIENT,
                        "550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP. For more information please go to https://go.microsoft.com/fwlink/?linkid=526653",
                        "m365-ip-unknown",
                        "this IP|IP address|our address"));
    }

    private static List<Failure> services() {
        return List.of(
                GMAIL.says(
                        "Gmail: daily limit reached",
                        MESSAGE,
                        "550-5.4.5 Daily user sending limit exceeded. For more information on Gmail\n550-5.4.5 sending limits go to\n550 5.4.5  https://support.google.com/a/answer/166852",
                        "gmail-daily-limit",
                        "limit|as much as .{0,30}allows in a day"),
                MAILGUN.says(
                        "Mailgun: sandbox domain",
                        MESSAGE,
                        "421 Domain sandbox12ab.mailgun.org is not allowed to send: Sandbox subdomains are for test purposes only. Please add your own domain or add the address to authorized recipients in Account Settings.",
                        "mailgun-sandbox",
                        "sandbox"),
                POSTMARK.says(
                        "Postmark: account not yet approved",
                        MESSAGE,
                        "550 While your account is pending approval, all recipient addresses must share the same domain as the 'From' address.",
                        "postmark-pending",
                        "approv"),
                EXIM.says(
                        "cPanel with Exim: hourly limit reached",
                        RECIPIENT,
                        "550 Domain example.com has exceeded the max emails per hour (250/200 (125%)) allowed. Message discarded.",
                        "exim-limit",
                        "hour"));
    }

    private static List<Failure> senders() {
        return List.of(
                SES.saysOfAnother(
                        "Amazon SES: From is not verified",
                        MESSAGE,
                        "554 Message rejected: Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: signer@example.com",
                        "ses-not-verified",
                        "verif"),
                SENDGRID.saysOfAnother(
                        "SendGrid: From is not a verified sender",
                        MESSAGE,
                        "550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.",
                        "sendgrid-sender",
                        "verif"),
                POSTMARK.says(
                        "Postmark: From is not a sender signature",
                        MESSAGE,
                        "550 The 'From' address you supplied (portal@example.com) is not a Sender Signature on your account. Please add and confirm it",
                        "postmark-sender",
                        "sender signature|From address"),
                BREVO.says(
                        "Brevo: From is not a validated sender",
                        MESSAGE,
                        "550 5.7.1 Sending has been rejected because the sender you used portal@example.com is not valid. Validate your sender or authenticate your domain",
                        "brevo-sender",
                        "valid"),
                MAILJET.says(
                        "Mailjet: From is not validated",
                        MESSAGE,
                        "550 5.7.1 The sender portal@example.com has not been validated",
                        "mailjet-sender",
                        "valid"),
                ZOHO.saysOfAnother(
                        "Zoho: From belongs to another account",
                        MESSAGE,
                        "553 Relaying disallowed as signer@example.com",
                        "zoho-relay-as",
                        "disallowed as|send as"));
    }

    private static List<Failure> servers() {
        return List.of(
                EXIM.says(
                        "Exim: the sender is refused at MAIL",
                        SENDER,
                        "550 portal@example.com is not authorised to use this server",
                        "not-owned",
                        "not authori[sz]ed|send as"),
                POSTFIX.says(
                        "The disk of the server is full: 452 4.3.1",
                        SENDER,
                        "452 4.3.1 Insufficient system storage",
                        "disk-full",
                        "storage|disk|space"),
                POSTFIX.says(
                        "Greylisting for five minutes",
                        RECIPIENT,
                        "451 4.7.1 Greylisting in action, please come back in 00:04:59",
                        "greylisted",
                        "greylist|first try"),
                POSTFIX.says(
                        "The sender's domain does not exist",
                        RECIPIENT,
                        "450 4.1.8 <portal@exmaple.test>: Sender address rejected: Domain not found",
                        "sender-domain",
                        "domain"),
                POSTFIX.says(
                        "Our address is on a block list",
                        RECIPIENT,
                        "554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.10",
                        "spamhaus",
                        "spamhaus|block list"),
                POSTFIX.says(
                        "The server dislikes the name given in EHLO",
                        RECIPIENT,
                        "504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname",
                        "helo-name",
                        "helo|ehlo|hostname|name that we introduce"),
                POSTFIX.says(
                        "The recipient's mailbox is full",
                        RECIPIENT,
                        "452 4.2.2 The email account that you tried to reach is over quota",
                        "full",
                        "quota|full|out of storage"));
    }
}
