package sendcheck.smtp;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.diagnosis.Symptom;

/**
 * The certificates that a server sent.
 *
 * @param certificates the server's own first; empty when none was seen
 */
record CertificateChain(List<PeerCertificate> certificates, Instant now) {

    /** Days before the end in which people are warned; most authorities renew 30 days before. */
    private static final int WARNED = 21;

    private static final int MOST_NAMES = 10;

    static CertificateChain of(List<X509Certificate> sent, Instant now) {
        return new CertificateChain(sent.stream().map(PeerCertificate::new).toList(), now);
    }

    /** Lines of evidence. */
    Stream<String> described() {
        return Stream.of(
                        certificates.stream().limit(1).map(leaf -> leaf.described(now)),
                        certificates.stream().limit(1).map(leaf -> "Names: " + names(leaf)),
                        certificates.stream().skip(1).map(issuer -> "Chain: " + issuer.described(now)))
                .flatMap(part -> part);
    }

    private static String names(PeerCertificate leaf) {
        List<String> names = leaf.names();
        String listed = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
        return names.size() > MOST_NAMES ? listed + " and " + (names.size() - MOST_NAMES) + " more" : listed;
    }

    Optional<Symptom> warning() {
        return ending().or(this::weak);
    }

    private Optional<Symptom> ending() {
        return certificates.stream()
                .limit(1)
                .filter(leaf -> leaf.daysLeft(now) <= WARNED)
                .findFirst()
                .map(certificate -> new Symptom.CertificateEnding(
                        certificate.subject(), certificate.validUntil(), (int) Math.max(0, certificate.daysLeft(now))));
    }

    private Optional<Symptom> weak() {
        return certificates.stream()
                .filter(certificate -> !certificate.isSelfSigned())
                .flatMap(certificate -> certificate.weakness().stream())
                .findFirst()
                .map(Symptom.CertificateWeak::new);
    }
}
