package sendcheck.smtp;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people want to know of a server's certificate. */
record PeerCertificate(X509Certificate certificate) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=([^,]+)");

    /** Kinds of general names (RFC 5280 section 4.2.1.6). */
    private static final int DNS_NAME = 2;

    private static final int IP_ADDRESS = 7;

    private static final String AUTHORITY_INFORMATION_ACCESS = "1.3.6.1.5.5.7.1.1";

    /** The object identifier 1.3.6.1.5.5.7.48.2 in DER. */
    private static final String CA_ISSUERS = "06082b06010505073002";

    /** Bits; NIST SP 800-131A section 3. */
    private static final int SHORTEST_RSA_KEY = 2048;

    String subject() {
        return name(certificate.getSubjectX500Principal().getName());
    }

    String issuer() {
        return name(certificate.getIssuerX500Principal().getName());
    }

    /** The common name, else the whole distinguished name. */
    private static String name(String distinguished) {
        Matcher common = COMMON_NAME.matcher(distinguished);
        return Printable.of(common.find() ? common.group(1) : distinguished);
    }

    /** Host names and addresses that it is for; the common name where it has none (RFC 6125 section 6.4.4). */
    List<String> names() {
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            List<String> names = alternatives == null
                    ? List.of()
                    : alternatives.stream()
                            .filter(name ->
                                    Objects.equals(name.get(0), DNS_NAME) || Objects.equals(name.get(0), IP_ADDRESS))
                            .map(name -> Printable.of(String.valueOf(name.get(1))))
                            .toList();
            return names.isEmpty() ? List.of(subject()) : names;
        } catch (CertificateParsingException unreadable) {
            return List.of(subject());
        }
    }

    boolean isSelfSigned() {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    boolean isExpired(Instant now) {
        return now.isAfter(certificate.getNotAfter().toInstant());
    }

    boolean isNotYetValid(Instant now) {
        return now.isBefore(certificate.getNotBefore().toInstant());
    }

    String validFrom() {
        return day(certificate.getNotBefore());
    }

    String validUntil() {
        return day(certificate.getNotAfter());
    }

    private static String day(Date date) {
        return DAY.format(date.toInstant());
    }

    /** Whole days until it expires; negative afterwards. */
    long daysLeft(Instant now) {
        return Duration.between(now, certificate.getNotAfter().toInstant()).toDays();
    }

    /** Whether it says where its issuer's certificate is to be had (RFC 5280 section 4.2.2.1), as public authorities do. */
    boolean namesWhereItsIssuerIs() {
        byte[] access = certificate.getExtensionValue(AUTHORITY_INFORMATION_ACCESS);
        return access != null && HexFormat.of().formatHex(access).contains(CA_ISSUERS);
    }

    /** What is weak about key or signature though this runtime accepts it; empty when nothing is. */
    Optional<String> weakness() {
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() < SHORTEST_RSA_KEY) {
            return Optional.of("its RSA key has only " + rsa.getModulus().bitLength() + " bits");
        }
        return signature.startsWith("SHA1") || signature.startsWith("MD")
                ? Optional.of("it is signed with " + signature.replaceFirst("WITH.*", ""))
                : Optional.empty();
    }

    /** One line of evidence. */
    String described(Instant now) {
        long left = daysLeft(now);
        return "Certificate of " + subject() + ", issued by " + issuer() + ", valid from " + validFrom() + " until "
                + validUntil() + (left < 0 ? "" : " (" + left + (left == 1 ? " day" : " days") + " left)");
    }
}
