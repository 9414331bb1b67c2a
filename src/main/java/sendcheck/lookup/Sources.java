package sendcheck.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendcheck.editing.Form;
import sendcheck.posture.Dns;
import sendcheck.settings.EmailAddress;
import sendcheck.settings.Provider;
import sendcheck.settings.Providers;
import sendcheck.settings.Security;
import sendcheck.settings.Submission;

/**
 * The places where settings for one address are looked for.
 *
 * @param domain of the address, in ASCII and lower case
 */
record Sources(EmailAddress address, String domain) {

    private static final int MOST_SERVERS = 2;

    /** The provider whose domain it is, else the one that takes its mail in. */
    List<Found> byProvider(Dns dns) {
        Optional<Provider> own = Providers.ofDomain(domain);
        if (own.isPresent()) {
            return KnownProvider.ways(
                            own.get(),
                            domain,
                            address,
                            domain + " belongs to " + own.get().name() + ".")
                    .toList();
        }
        if (!(dns.mailExchangers(domain) instanceof Dns.Found.Records(List<String> hosts))) {
            return List.of();
        }
        for (String host : hosts) {
            Optional<Provider> provider = Providers.ofMx(host);
            if (provider.isPresent()) {
                String because = "Mail to " + domain + " goes to " + host + ", which belongs to "
                        + provider.get().name() + ".";
                return KnownProvider.ways(provider.get(), host, address, because)
                        .toList();
            }
        }
        return List.of();
    }

    /** What the domain publishes for mail programs (RFC 6186, RFC 8314 section 5.1). */
    List<Found> published(PublishedServices services) {
        List<Found> found = new ArrayList<>(published(services, "_submissions._tcp." + domain, Security.TLS));
        found.addAll(published(services, "_submission._tcp." + domain, Security.STARTTLS));
        return found;
    }

    private List<Found> published(PublishedServices services, String name, Security security) {
        return services.servers(name).stream()
                .limit(MOST_SERVERS)
                .map(server -> new Found(
                        new Submission(server.host().toLowerCase(Locale.ROOT), server.port(), security),
                        "",
                        "",
                        domain + " publishes " + server.host() + " as its server for sending (the DNS record " + name
                                + ")."))
                .toList();
    }

    /** What the configured directory says. */
    List<Found> listed(Autoconfig directory) {
        return directory.outgoing(domain).stream().map(this::listed).toList();
    }

    private Found listed(Autoconfig.Outgoing outgoing) {
        String host = filledIn(outgoing.host()).toLowerCase(Locale.ROOT);
        return new Found(
                new Submission(host, outgoing.port(), outgoing.security()),
                switch (outgoing.way()) {
                    case NONE -> Form.NO_SIGN_IN;
                    case PASSWORD -> Form.WITH_PASSWORD;
                    case OAUTH -> Form.WITH_OAUTH;
                },
                outgoing.way() == Autoconfig.Way.NONE ? "" : filledIn(outgoing.user()),
                "The autoconfig directory lists " + host + " for " + domain + ".");
    }

    private String filledIn(String text) {
        String value = address.value();
        return text.replace("%EMAILADDRESS%", value)
                .replace("%EMAILLOCALPART%", value.substring(0, value.lastIndexOf('@')))
                .replace("%EMAILDOMAIN%", domain);
    }
}
