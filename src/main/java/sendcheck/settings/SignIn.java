package sendcheck.settings;

/** How Sendcheck signs in to the mail server (RFC 4954). */
public sealed interface SignIn {

    /** No sign-in: the server knows us by our address. */
    record None() implements SignIn {}

    /** User name and password, by a mechanism that the server offers. */
    record Password(String user, Secret password) implements SignIn {}
}
