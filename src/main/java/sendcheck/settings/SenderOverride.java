package sendcheck.settings;

/**
 * A portal user whose From address differs from the profile's.
 *
 * @param portalUser the user's name in the product
 * @param address the From address used for that user
 */
public record SenderOverride(ProfileKey profile, String portalUser, String address) {}
