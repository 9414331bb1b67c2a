package sendcheck.settings;

/**
 * The application that was registered with Microsoft Entra ID, as typed: nothing here is checked, {@link SettingsLint} does
 * that.
 *
 * @param authorityHost host of the authorization server, with {@code :port} where it is not 443; never empty
 * @param tenant directory (tenant) ID, or a domain of the tenant; empty when it was not filled in
 * @param clientId application (client) ID; empty when it was not filled in
 */
public record OAuthClient(String authorityHost, String tenant, String clientId, OAuthGrant grant) {

    /** Microsoft's worldwide cloud. */
    public static final String MICROSOFT = "login.microsoftonline.com";
}
