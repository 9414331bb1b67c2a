package sendcheck.secretlink;

import java.time.LocalDate;

/**
 * What may be shown of a certificate.
 *
 * @param subject distinguished name, as its maker wrote it
 * @param thumbprint SHA-1 in upper-case hexadecimal, as Microsoft Entra lists it
 * @param expires its last day (UTC)
 */
public record CertificateFacts(String subject, String thumbprint, LocalDate expires) {}
