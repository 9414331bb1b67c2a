package sendcheck.settings;

import static sendcheck.settings.Problem.Field.AUTHORITY_HOST;
import static sendcheck.settings.Problem.Field.CLIENT_CERTIFICATE;
import static sendcheck.settings.Problem.Field.CLIENT_ID;
import static sendcheck.settings.Problem.Field.CLIENT_SECRET;
import static sendcheck.settings.Problem.Field.TENANT;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application that asks for tokens. */
final class OAuthLint {

    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TENANT_FORM = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Pattern AUTHORITY = Pattern.compile("([^:/\\s]+)(?::([0-9]{1,5}))?");
    /** These name no tenant, and an application cannot sign in as itself to them. */
    private static final List<String> SHARED_TENANTS = List.of("common", "organizations", "consumers");

    private OAuthLint() {}

    static void check(OAuthClient client, ProblemList problems) {
        authority(client.authorityHost(), problems);
        tenant(client.tenant(), client.grant(), problems);
        clientId(client.clientId(), problems);
        switch (client.grant()) {
            case OAuthGrant.ClientSecret(Secret secret) -> secret(secret.reveal(), problems);
            case OAuthGrant.Certificate(Secret pem) -> certificate(pem, problems);
            case OAuthGrant.Delegated() -> {}
        }
    }

    private static void authority(String host, ProblemList problems) {
        Matcher parts = AUTHORITY.matcher(host);
        boolean valid = parts.matches()
                && HostName.isValid(parts.group(1))
                && (parts.group(2) == null || Integer.parseInt(parts.group(2)) <= 65_535);
        if (!valid) {
            problems.error(
                    AUTHORITY_HOST,
                    "The authority host must be a bare host name. Enter " + OAuthClient.MICROSOFT
                            + " unless your tenant is in a national cloud.");
        }
    }

    private static void tenant(String tenant, OAuthGrant grant, ProblemList problems) {
        if (tenant.isBlank()) {
            problems.error(TENANT, "The tenant is missing. Enter the directory (tenant) ID from Microsoft Entra.");
        } else if (!TENANT_FORM.matcher(tenant).matches()) {
            problems.error(
                    TENANT,
                    "The tenant is neither an ID nor a domain name. Enter the directory (tenant) ID from Microsoft Entra.");
        } else if (SHARED_TENANTS.contains(tenant.toLowerCase(Locale.ROOT))
                && !(grant instanceof OAuthGrant.Delegated)) {
            problems.error(
                    TENANT,
                    "\"" + tenant + "\" names no tenant. Enter the directory (tenant) ID from Microsoft Entra.");
        }
    }

    private static void clientId(String id, ProblemList problems) {
        if (id.isBlank()) {
            problems.error(
                    CLIENT_ID, "The client ID is missing. Enter the application (client) ID from Microsoft Entra.");
        } else if (ProblemList.hasControlCharacter(id) || !id.equals(id.strip())) {
            problems.error(CLIENT_ID, "The client ID contains a space or line break. Enter it without.");
        } else if (!GUID.matcher(id).matches()) {
            problems.warning(
                    CLIENT_ID,
                    "The client ID does not look like one of Microsoft Entra, which has the form"
                            + " 00000000-0000-0000-0000-000000000000.");
        }
    }

    private static void secret(String secret, ProblemList problems) {
        if (secret.isEmpty()) {
            problems.error(CLIENT_SECRET, "The client secret is missing. Enter its value, or use a certificate.");
        } else if (GUID.matcher(secret.strip()).matches()) {
            problems.warning(
                    CLIENT_SECRET,
                    "The client secret looks like the ID of a secret. Enter the value, which Microsoft Entra shows only"
                            + " once, in the column \"Value\".");
        } else if (!secret.equals(secret.strip())) {
            problems.warning(
                    CLIENT_SECRET, "The client secret begins or ends with a space or line break. Enter it without.");
        }
    }

    private static void certificate(Secret pem, ProblemList problems) {
        if (pem.isEmpty()) {
            problems.error(CLIENT_CERTIFICATE, "The client certificate is missing. Enter it with its key as PEM.");
        } else if (ClientCertificate.read(pem) instanceof ClientCertificate.Unusable(String why)) {
            problems.error(CLIENT_CERTIFICATE, why);
        }
    }
}
