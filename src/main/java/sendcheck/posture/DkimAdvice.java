package sendcheck.posture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import sendcheck.posture.DomainPosture.Remark;
import sendcheck.posture.DomainPosture.Topic;

/** Whether the domain publishes a key that signs its mail, where keys usually are (RFC 6376 section 3.6.2.1). */
final class DkimAdvice {

    private static final List<String> USUAL =
            List.of("selector1", "selector2", "google", "default", "dkim", "mail", "k1", "s1", "s2");
    /** An empty key is a revoked one (RFC 6376 section 3.6.1). */
    private static final Pattern KEY = Pattern.compile("(?:^|;)\\s*p\\s*=\\s*[A-Za-z0-9+/]");

    private DkimAdvice() {}

    static Remark of(Dns dns, String domain, String mailServer) {
        Set<String> selectors = new LinkedHashSet<>();
        SendingServices.ofHost(mailServer).ifPresent(service -> selectors.addAll(service.selectors()));
        selectors.addAll(USUAL);
        List<String> found = new ArrayList<>();
        boolean unanswered = false;
        for (String selector : selectors) {
            switch (dns.texts(selector + "._domainkey." + domain)) {
                case Dns.Found.Records(List<String> texts) -> {
                    if (texts.stream().anyMatch(text -> KEY.matcher(text).find())) {
                        found.add(selector);
                    }
                }
                case Dns.Found.Nothing ignored -> {}
                case Dns.Found.Failed() -> unanswered = true;
            }
        }
        return told(domain, found, unanswered);
    }

    private static Remark told(String domain, List<String> found, boolean unanswered) {
        if (!found.isEmpty()) {
            return Remark.good(Topic.DKIM, "A signing key is published (selector " + String.join(", ", found) + ").");
        }
        return unanswered
                ? PostureCheck.notSaid(Topic.DKIM)
                : Remark.unknown(
                        Topic.DKIM,
                        "No signing key was found under the usual names at " + domain + ". It may have another name:"
                                + " ask the mail administrator whether mail is signed with DKIM.");
    }
}
