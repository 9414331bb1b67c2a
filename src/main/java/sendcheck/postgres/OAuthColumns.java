package sendcheck.postgres;

/** Values in the columns {@code sign_in} and {@code oauth_grant}; the grants with a secret also name its field. */
final class OAuthColumns {

    static final String SIGN_IN = "oauth";
    static final String CLIENT_SECRET = "client-secret";
    static final String CLIENT_CERTIFICATE = "client-certificate";
    static final String DELEGATED = "delegated";

    private OAuthColumns() {}
}
