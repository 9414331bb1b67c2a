package sendcheck.settings;

/** By what right the application gets its token. */
public sealed interface OAuthGrant {

    /** As itself, by a client secret (RFC 6749 section 4.4). */
    record ClientSecret(Secret secret) implements OAuthGrant {}

    /**
     * As itself, by a certificate (RFC 7523 section 2.2).
     *
     * @param pem certificate and private key, as {@link ClientCertificate} reads them
     */
    record Certificate(Secret pem) implements OAuthGrant {}

    /** For a person who has connected the account with a device code (RFC 8628). */
    record Delegated() implements OAuthGrant {}
}
