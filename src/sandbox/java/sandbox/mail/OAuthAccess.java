package sandbox.mail;

/** How a profile gets a token in place of a password; its client secret stands where the password would. */
public record OAuthAccess(String authorityHost, String tenant, String clientId) {}
