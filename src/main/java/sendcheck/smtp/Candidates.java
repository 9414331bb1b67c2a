package sendcheck.smtp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.KnownHosts;
import sendcheck.settings.MailServer;
import sendcheck.settings.Providers;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;
import sendcheck.settings.Submission;
import sendcheck.settings.SubmissionPort;

/**
 * Settings near those that failed, the likeliest first: other ports and securities of the same host, the name that the
 * certificate is made out to, the known host that the typed one looks like, the provider's, and {@code smtp.} in place of
 * {@code imap.}, {@code pop.} and {@code mail.}.
 *
 * @param ports to be tried on each host
 */
record Candidates(Assignment assignment, List<SubmissionPort> ports) {

    private static final int MOST = 20;

    private static final Pattern NOT_FOR_SENDING =
            Pattern.compile("(?:imap|pop)(?:[0-9]{0,3}|s)(?:-[a-z0-9-]+)?\\.(.+\\..+)|mail\\.(.+\\..+)");

    /** Without the settings that failed; none twice. */
    List<Submission> after(Report report) {
        MailServer server = assignment.server();
        String host = server.host().toLowerCase(Locale.ROOT);
        Optional<Symptom> symptom = symptom(report);
        boolean exists = symptom.filter(Symptom.NameNotFound.class::isInstance).isEmpty();
        return Stream.of(
                        useInstead(symptom)
                                .map(name -> new Submission(name, server.port(), server.security()))
                                .stream(),
                        exists ? on(host) : Stream.<Submission>empty(),
                        KnownHosts.lookAlike(host).stream().flatMap(this::on),
                        ofProviders(host),
                        forSending(host).stream().flatMap(this::on))
                .flatMap(part -> part)
                .filter(other -> !other.equals(new Submission(host, server.port(), server.security())))
                .filter(other -> other.security() != Security.NONE || mayGoInClear())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Optional<Symptom> symptom(Report report) {
        return report.failure()
                .flatMap(failure -> failure.outcome() instanceof Outcome.Failed(Symptom seen, var evidence)
                        ? Optional.of(seen)
                        : Optional.empty());
    }

    private static Optional<String> useInstead(Optional<Symptom> symptom) {
        return symptom.flatMap(seen -> seen instanceof Symptom.TlsRejected rejected
                ? Optional.ofNullable(rejected.useInstead())
                : Optional.empty());
    }

    /** The port as configured with every security, then the others. */
    private Stream<Submission> on(String host) {
        int port = assignment.server().port();
        return Stream.concat(
                Stream.of(assignment.server().security(), Security.STARTTLS, Security.TLS)
                        .map(security -> new Submission(host, port, security)),
                ports.stream().map(other -> new Submission(host, other.port(), other.security())));
    }

    /** Of the provider of the host, and of those whose domain the addresses have. */
    private Stream<Submission> ofProviders(String host) {
        Stream<String> user = switch (assignment.server().signIn()) {
            case SignIn.None() -> Stream.empty();
            case SignIn.Password(String name, var password) -> Stream.of(name);
            case SignIn.OAuth(String name, var client) -> Stream.of(name);
        };
        Stream<Submission> byDomain = Stream.concat(
                        Stream.of(assignment.sender().address()), user)
                .filter(address -> address.indexOf('@') > 0)
                .map(address -> address.substring(address.lastIndexOf('@') + 1))
                .flatMap(domain ->
                        Providers.ofDomain(domain).stream().flatMap(provider -> provider.submissions(domain).stream()));
        return Stream.concat(
                Providers.ofHost(host).stream().flatMap(provider -> provider.submissions(host).stream()), byDomain);
    }

    private static Optional<String> forSending(String host) {
        Matcher other = NOT_FOR_SENDING.matcher(host);
        return other.matches()
                ? Optional.of("smtp." + (other.group(1) == null ? other.group(2) : other.group(1)))
                : Optional.empty();
    }

    /** Encryption is never given up for something that works. */
    private boolean mayGoInClear() {
        MailServer server = assignment.server();
        return server.security() == Security.NONE && server.signIn() instanceof SignIn.None;
    }
}
