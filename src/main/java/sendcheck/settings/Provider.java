package sendcheck.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail provider, or a mail server software that anyone may run.
 *
 * @param id stable, for example {@code m365}
 * @param name as people call it
 * @param submissions ways to hand mail to it, the best first; empty for software
 * @param regions of its servers, where it has others for each; may be empty
 * @param signIns ways to sign in, the best first
 * @param user what the user name is, as a phrase: {@code the full email address}
 * @param link the provider's own page about its settings; null: none
 */
public record Provider(
        String id,
        String name,
        List<Submission> submissions,
        List<Region> regions,
        List<SignInWay> signIns,
        String user,
        @Nullable String link,
        Marks marks) {

    public Provider {
        submissions = List.copyOf(submissions);
        regions = List.copyOf(regions);
        signIns = List.copyOf(signIns);
    }

    /** How a provider lets programs sign in. */
    public enum SignInWay {
        /** The mailbox's own password. */
        PASSWORD,
        /** A separate password that the provider makes for one program. */
        APP_PASSWORD,
        /** XOAUTH2 with a token. */
        OAUTH,
        /** Credentials made in the provider's console for sending only. */
        API_KEY,
        /** None: it knows senders by their IP address. */
        ADDRESS
    }

    /** The best way to hand mail to it; empty for software. */
    public Optional<Submission> submission() {
        return submissions.stream().findFirst();
    }

    /**
     * The ways to hand mail to it in the region that a name tells; none when it has regions and the name tells none.
     *
     * @param name of one of its servers or inbound servers, or of its customers' domains
     */
    public List<Submission> submissions(String name) {
        if (regions.isEmpty()) {
            return submissions;
        }
        return regions.stream()
                .flatMap(region -> region.hostFor(name).stream())
                .limit(1)
                .flatMap(host -> submissions.stream().map(way -> new Submission(host, way.port(), way.security())))
                .toList();
    }

    /** Its normal mailbox password does not work in programs. */
    public boolean needsAppPassword() {
        return signIns.contains(SignInWay.APP_PASSWORD) && !signIns.contains(SignInWay.PASSWORD);
    }

    /**
     * What it is recognised by, in lower case; a name with a leading dot stands for all names that end so.
     *
     * @param hosts names of its servers
     * @param domains of its customers' addresses
     * @param mx names of its inbound servers
     * @param greetings what its first reply holds
     */
    public record Marks(List<String> hosts, List<String> domains, List<String> mx, List<Pattern> greetings) {

        public Marks {
            hosts = List.copyOf(hosts);
            domains = List.copyOf(domains);
            mx = List.copyOf(mx);
            greetings = List.copyOf(greetings);
        }

        boolean greets(String lowerCase) {
            return greetings.stream().anyMatch(mark -> mark.matcher(lowerCase).find());
        }

        static boolean holds(List<String> names, String lowerCase) {
            return names.stream()
                    .anyMatch(name -> name.startsWith(".")
                            ? lowerCase.endsWith(name) || lowerCase.equals(name.substring(1))
                            : lowerCase.equals(name));
        }
    }

    static Provider of(Stanza stanza) {
        return new Provider(
                stanza.id(),
                stanza.name(),
                stanza.words("submission").stream().map(Submission::of).toList(),
                stanza.all("region").stream().map(Region::of).toList(),
                stanza.words("sign-in").stream().map(Provider::signInWay).toList(),
                stanza.required("user"),
                stanza.first("link").orElse(null),
                new Marks(stanza.words("hosts"), stanza.words("domains"), stanza.words("mx"), phrases(stanza)));
    }

    private static SignInWay signInWay(String word) {
        return SignInWay.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<Pattern> phrases(Stanza stanza) {
        return stanza.all("greeting").stream()
                .flatMap(value -> List.of(value.split("\\|")).stream())
                .map(String::strip)
                .map(GreetingMark::of)
                .toList();
    }
}
