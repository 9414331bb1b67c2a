package sendcheck.posture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.posture.DomainPosture.Remark;
import sendcheck.posture.DomainPosture.Topic;

/** What receivers are asked to do with mail that proves itself by neither SPF nor DKIM (RFC 7489 section 6.3). */
final class DmarcAdvice {

    private static final Pattern DMARC = Pattern.compile("v\\s*=\\s*DMARC1\\s*(?:;|$)");
    private static final Pattern POLICY = Pattern.compile(";\\s*p\\s*=\\s*([a-z]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBDOMAINS = Pattern.compile(";\\s*sp\\s*=\\s*([a-z]+)", Pattern.CASE_INSENSITIVE);

    private DmarcAdvice() {}

    static Remark of(Dns dns, String domain) {
        for (String name : ownAndParents(domain)) {
            switch (dns.texts("_dmarc." + name)) {
                case Dns.Found.Failed() -> {
                    return PostureCheck.notSaid(Topic.DMARC);
                }
                case Dns.Found.Nothing ignored -> {}
                case Dns.Found.Records(List<String> texts) -> {
                    List<String> records = texts.stream()
                            .filter(text -> DMARC.matcher(text).lookingAt())
                            .toList();
                    if (!records.isEmpty()) {
                        return told(domain, name, records);
                    }
                }
            }
        }
        return Remark.advice(
                Topic.DMARC,
                domain + " has no DMARC policy. Large mailbox providers ask senders for one: begin with a TXT record"
                        + " \"v=DMARC1; p=none\" at _dmarc." + domain + ".");
    }

    /** The domain, then each parent with at least two labels. */
    private static List<String> ownAndParents(String domain) {
        List<String> names = new ArrayList<>(List.of(domain));
        for (int dot = domain.indexOf('.'); domain.indexOf('.', dot + 1) > 0; dot = domain.indexOf('.', dot + 1)) {
            names.add(domain.substring(dot + 1));
        }
        return names;
    }

    private static Remark told(String domain, String at, List<String> records) {
        if (records.size() > 1) {
            return Remark.advice(
                    Topic.DMARC,
                    "_dmarc." + at + " has " + records.size() + " DMARC records, so receivers ignore them all."
                            + " Leave one.");
        }
        String record = records.get(0);
        Optional<String> policy = Optional.<String>empty();
        if (!at.equals(domain)) {
            policy = value(SUBDOMAINS, record);
        }
        String where = at.equals(domain) ? "" : " (inherited from " + at + ")";
        return switch (policy.or(() -> value(POLICY, record)).orElse("")) {
            case "none" ->
                Remark.good(Topic.DMARC, "The policy is none" + where + ": receivers report and change nothing.");
            case "quarantine" ->
                Remark.good(
                        Topic.DMARC,
                        "The policy is quarantine" + where
                                + ": mail that neither SPF nor DKIM confirms for this domain goes" + " to spam.");
            case "reject" ->
                Remark.good(
                        Topic.DMARC,
                        "The policy is reject" + where + ": mail that neither SPF nor DKIM confirms for this domain is"
                                + " refused. When test mails vanish, look at SPF and DKIM first.");
            default ->
                Remark.advice(
                        Topic.DMARC,
                        "The DMARC record at _dmarc." + at
                                + " names no policy, so receivers ignore it. Add p=none, p=quarantine or p=reject.");
        };
    }

    private static Optional<String> value(Pattern tag, String record) {
        Matcher found = tag.matcher(record);
        return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
