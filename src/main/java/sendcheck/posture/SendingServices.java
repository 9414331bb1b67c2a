package sendcheck.posture;

import java.util.List;
import java.util.Optional;

/** How well-known mail services want to be named in SPF, and where they keep DKIM keys; from their documentation. */
final class SendingServices {

    private static final List<Service> ALL = List.of(
            new Service(
                    "Microsoft 365", "office365.com", "spf.protection.outlook.com", List.of("selector1", "selector2")),
            new Service("Google Workspace", "gmail.com", "_spf.google.com", List.of("google")),
            new Service("Google Workspace", "google.com", "_spf.google.com", List.of("google")),
            new Service("Amazon SES", "amazonaws.com", "amazonses.com", List.of()),
            new Service("SendGrid", "sendgrid.net", "sendgrid.net", List.of("s1", "s2")),
            new Service("Mailgun", "mailgun.org", "mailgun.org", List.of("mailo", "pic", "k1", "smtp")),
            new Service("Mandrill", "mandrillapp.com", "spf.mandrillapp.com", List.of("mandrill", "mte1", "mte2")),
            new Service("Brevo", "brevo.com", "spf.brevo.com", List.of("mail", "brevo1", "brevo2")),
            new Service("Mailjet", "mailjet.com", "spf.mailjet.com", List.of("mailjet")),
            new Service("Zoho", "zoho.com", "zohomail.com", List.of("zoho", "zmail")),
            new Service("Fastmail", "fastmail.com", "spf.messagingengine.com", List.of("fm1", "fm2", "fm3")),
            new Service("Mimecast", "mimecast.com", "_netblocks.mimecast.com", List.of("mimecast")));

    /**
     * A service that sends for other domains.
     *
     * @param host the end of its servers' names
     * @param include what its customers include in their SPF record
     * @param selectors where it usually keeps its customers' DKIM keys
     */
    record Service(String title, String host, String include, List<String> selectors) {}

    private SendingServices() {}

    /** @param host lower case */
    static Optional<Service> ofHost(String host) {
        return ALL.stream()
                .filter(service -> host.equals(service.host()) || host.endsWith("." + service.host()))
                .findFirst();
    }
}
