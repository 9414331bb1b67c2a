package sendcheck.posture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Follows a domain's SPF record through its includes, as receivers do, and counts the lookups (RFC 7208 section 4.6.4). */
final class SpfWalk {

    static final int MOST_LOOKUPS = 10;
    /** The walk goes a little beyond the limit, so that it can be said by how much it is missed. */
    private static final int STOP = 30;

    private final Dns dns;
    /** From the domain to where the walk is. */
    private final Set<String> path = new LinkedHashSet<>();

    private final Set<String> included = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private int lookups;
    private boolean unanswered;

    SpfWalk(Dns dns) {
        this.dns = dns;
    }

    int lookups() {
        return lookups;
    }

    /** Whether the name service left a question open. */
    boolean isUnanswered() {
        return unanswered;
    }

    boolean includes(String domain) {
        return included.contains(domain);
    }

    /** What makes receivers ignore the record, in words. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The domain's own record; empty when it has none, or none that can be used. */
    Optional<SpfRecord> walk(String domain) {
        path.add(domain);
        Optional<SpfRecord> record = find(domain);
        path.remove(domain);
        return record;
    }

    private Optional<SpfRecord> find(String domain) {
        return switch (dns.texts(domain)) {
            case Dns.Found.Failed() -> {
                unanswered = true;
                yield Optional.empty();
            }
            case Dns.Found.Nothing ignored -> Optional.empty();
            case Dns.Found.Records(List<String> texts) ->
                read(domain, texts.stream().filter(SpfRecord::isSpf).toList());
        };
    }

    private Optional<SpfRecord> read(String domain, List<String> records) {
        if (records.isEmpty()) {
            return Optional.empty();
        }
        if (records.size() > 1) {
            problems.add(domain + " has " + records.size() + " SPF records and may have only one");
            return Optional.empty();
        }
        return switch (SpfRecord.parse(records.get(0))) {
            case SpfRecord.Parsed.Broken(String part) -> {
                problems.add("the part \"" + part + "\" in the record of " + domain + " cannot be read");
                yield Optional.empty();
            }
            case SpfRecord.Parsed.Complete(SpfRecord record) -> {
                record.asking().forEach(this::follow);
                yield Optional.of(record);
            }
        };
    }

    private void follow(SpfRecord.Term term) {
        lookups++;
        boolean leads = term.name().equals("include") || term.isRedirect();
        String domain = term.domain().toLowerCase(Locale.ROOT);
        if (leads && path.contains(domain)) {
            problems.add("the record of " + domain + " leads back to itself");
            return;
        }
        if (!leads || term.hasMacro() || lookups > STOP || !included.add(domain)) {
            return;
        }
        int before = problems.size();
        if (walk(domain).isEmpty() && !unanswered && problems.size() == before) {
            problems.add(domain + ", which it includes, has no SPF record");
        }
    }
}
