package sendcheck.posture;

import java.util.List;
import sendcheck.posture.DomainPosture.Remark;
import sendcheck.posture.DomainPosture.Topic;

/** Whether replies and bounces reach the domain. */
final class MxAdvice {

    private static final int SHOWN = 3;

    private MxAdvice() {}

    static Remark of(Dns dns, String domain) {
        return switch (dns.mailExchangers(domain)) {
            case Dns.Found.Failed() -> PostureCheck.notSaid(Topic.MX);
            case Dns.Found.Records(List<String> hosts) -> hosts.contains("") ? takesNone(domain) : takenBy(hosts);
            case Dns.Found.Nothing(boolean exists) -> exists ? withoutMx(dns, domain) : missing(domain);
        };
    }

    private static Remark takenBy(List<String> hosts) {
        String more = hosts.size() > SHOWN ? " and " + (hosts.size() - SHOWN) + " more" : "";
        return Remark.good(
                Topic.MX,
                "Replies and bounces go to "
                        + String.join(", ", hosts.stream().limit(SHOWN).toList()) + more + ".");
    }

    private static Remark takesNone(String domain) {
        return Remark.advice(
                Topic.MX,
                domain + " says that it takes no mail at all, so replies and bounces are lost, and some servers refuse"
                        + " mail from it. Set a Reply-To address elsewhere, or remove that record.");
    }

    private static Remark missing(String domain) {
        return Remark.advice(
                Topic.MX,
                "The domain " + domain
                        + " does not exist. Most servers refuse mail from it: check the From address for a typing error.");
    }

    private static Remark withoutMx(Dns dns, String domain) {
        return switch (dns.addresses(domain)) {
            case Dns.Found.Failed() -> PostureCheck.notSaid(Topic.MX);
            case Dns.Found.Records ignored ->
                Remark.advice(
                        Topic.MX,
                        domain
                                + " names no server for incoming mail (MX), so replies and bounces go to its web address,"
                                + " where usually no mail server listens.");
            case Dns.Found.Nothing ignored ->
                Remark.advice(
                        Topic.MX,
                        domain + " can receive no mail: it has neither a mail server (MX) nor an address. Replies and"
                                + " bounces are lost, and many servers refuse mail from it.");
        };
    }
}
