package sandbox.mail;

/**
 * How a profile gets a token in place of a password; its client secret stands where the password would.
 *
 * @param delegated a person must connect the account; there is no client secret
 */
public record OAuthAccess(String authorityHost, String tenant, String clientId, boolean delegated) {}
