package sendcheck.posture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parsed SPF record (RFC 7208 section 4.6.1). */
record SpfRecord(List<Term> terms) {

    private static final Pattern VERSION = Pattern.compile("v=spf1(?:\\s+|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MECHANISM = Pattern.compile(
            "([-+~?]?)([a-z0-9]+)(?::([^/\\s]+|[^\\s]*))?((?:/{1,2}[0-9]{1,3}){0,2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODIFIER = Pattern.compile("([a-z][a-z0-9_.-]*)=(\\S*)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> MECHANISMS = Set.of("all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists");
    private static final Set<String> WITH_DOMAIN = Set.of("include", "exists", "ip4", "ip6");
    /** Terms that cost a lookup (RFC 7208 section 4.6.4). */
    private static final Set<String> ASKING = Set.of("include", "a", "mx", "ptr", "exists", "redirect");

    SpfRecord {
        terms = List.copyOf(terms);
    }

    /**
     * A mechanism or modifier.
     *
     * @param qualifier one of + - ~ ?; + for modifiers
     * @param name lower case
     * @param domain what stands after the colon or equals sign; empty: nothing
     */
    record Term(char qualifier, String name, String domain) {
        boolean asks() {
            return ASKING.contains(name);
        }

        boolean isAll() {
            return name.equals("all");
        }

        boolean isRedirect() {
            return name.equals("redirect");
        }

        /** Whether its domain is worked out for each mail anew (RFC 7208 section 7). */
        boolean hasMacro() {
            return domain.contains("%");
        }
    }

    /** What the text came to: a record, or the part that cannot be read. */
    sealed interface Parsed {
        record Complete(SpfRecord record) implements Parsed {}

        record Broken(String part) implements Parsed {}
    }

    static boolean isSpf(String text) {
        return VERSION.matcher(text).lookingAt();
    }

    /** @param text begins with the version */
    static Parsed parse(String text) {
        List<Term> terms = new ArrayList<>();
        StringTokenizer parts = new StringTokenizer(VERSION.matcher(text).replaceFirst(""));
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            Optional<Term> term = term(part);
            if (term.isEmpty()) {
                return new Parsed.Broken(part);
            }
            terms.add(term.get());
        }
        return new Parsed.Complete(new SpfRecord(terms));
    }

    private static Optional<Term> term(String part) {
        Matcher modifier = MODIFIER.matcher(part);
        if (modifier.matches()) {
            return Optional.of(new Term('+', modifier.group(1).toLowerCase(Locale.ROOT), modifier.group(2)));
        }
        Matcher mechanism = MECHANISM.matcher(part);
        if (!mechanism.matches()) {
            return Optional.empty();
        }
        String name = mechanism.group(2).toLowerCase(Locale.ROOT);
        String domain = mechanism.group(3) == null ? "" : mechanism.group(3);
        if (!MECHANISMS.contains(name) || (WITH_DOMAIN.contains(name) && domain.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Term(mechanism.group(1).isEmpty() ? '+' : mechanism.group(1).charAt(0), name, domain));
    }

    /** The {@code all} that ends it, if any. */
    Optional<Term> all() {
        return terms.stream().filter(Term::isAll).findFirst();
    }

    /** What costs a lookup; a redirect beside {@code all} is ignored (RFC 7208 section 6.1). */
    List<Term> asking() {
        return terms.stream()
                .filter(Term::asks)
                .filter(term -> !term.isRedirect() || all().isEmpty())
                .toList();
    }

    Optional<Term> redirect() {
        return all().isPresent()
                ? Optional.empty()
                : terms.stream().filter(Term::isRedirect).findFirst();
    }
}
