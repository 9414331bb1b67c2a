package sendcheck.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The mail providers that are known, by what they are recognised by; the data stands in {@code providers.txt}. */
public final class Providers {

    private static final List<Provider> ALL = Stanza.read(Providers.class, "providers.txt").stream()
            .map(Provider::of)
            .toList();

    private Providers() {}

    /** All that are known, the more specific before the more general. */
    public static List<Provider> all() {
        return ALL;
    }

    public static Optional<Provider> ofId(String id) {
        return first(provider -> provider.id().equals(id));
    }

    /** @param host a server's name in any case, also an IMAP or POP server's; a trailing dot is ignored */
    public static Optional<Provider> ofHost(String host) {
        String name = lowered(host);
        return first(provider -> Provider.Marks.holds(provider.marks().hosts(), name)
                || provider.submissions().stream().anyMatch(way -> way.host().equals(name)));
    }

    /** @param domain what stands after the @ of an address */
    public static Optional<Provider> ofDomain(String domain) {
        String name = lowered(domain);
        return first(provider -> Provider.Marks.holds(provider.marks().domains(), name));
    }

    /** @param exchange the name in an MX record of a domain */
    public static Optional<Provider> ofMx(String exchange) {
        String name = lowered(exchange);
        return first(provider -> Provider.Marks.holds(provider.marks().mx(), name));
    }

    /** @param greeting the text of the server's first reply */
    public static Optional<Provider> ofGreeting(String greeting) {
        String text = greeting.toLowerCase(Locale.ROOT);
        return first(provider -> provider.marks().greets(text));
    }

    private static Optional<Provider> first(Predicate<Provider> fits) {
        return ALL.stream().filter(fits).findFirst();
    }

    private static String lowered(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
