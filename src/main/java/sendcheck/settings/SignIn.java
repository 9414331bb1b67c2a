package sendcheck.settings;

/** How Sendcheck signs in to the mail server (RFC 4954). */
public sealed interface SignIn {

    /** No sign-in: the server knows us by our address. */
    record None() implements SignIn {}

    /** User name and password, by a mechanism that the server offers. */
    record Password(String user, Secret password) implements SignIn {}

    /**
     * A token of an authorization server in place of a password (XOAUTH2, or OAUTHBEARER of RFC 7628).
     *
     * @param user the mailbox that sends
     * @param client who asks for the token
     */
    record OAuth(String user, OAuthClient client) implements SignIn {}
}
