package sendcheck.postgres;

import org.jspecify.annotations.Nullable;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;

/** The part {@code oauth} of a profile in a seed. */
final class SeedOAuth {

    private SeedOAuth() {}

    static OAuthClient client(JsonPlace place) {
        place.allow("authorityHost", "tenant", "clientId", "grant", "clientSecret", "clientCertificate");
        return new OAuthClient(
                place.text("authorityHost", OAuthClient.MICROSOFT),
                place.text("tenant", ""),
                place.text("clientId", ""),
                grant(place));
    }

    private static OAuthGrant grant(JsonPlace place) {
        String secret = place.text("clientSecret");
        String certificate = place.text("clientCertificate");
        String grant = place.text("grant") == null && certificate != null
                ? OAuthColumns.CLIENT_CERTIFICATE
                : place.choice(
                        "grant", OAuthColumns.CLIENT_SECRET, OAuthColumns.CLIENT_CERTIFICATE, OAuthColumns.DELEGATED);
        unused(place, "clientSecret", secret, grant, OAuthColumns.CLIENT_SECRET);
        unused(place, "clientCertificate", certificate, grant, OAuthColumns.CLIENT_CERTIFICATE);
        return switch (grant) {
            case OAuthColumns.CLIENT_CERTIFICATE -> new OAuthGrant.Certificate(entered(certificate));
            case OAuthColumns.DELEGATED -> new OAuthGrant.Delegated();
            default -> new OAuthGrant.ClientSecret(entered(secret));
        };
    }

    private static void unused(JsonPlace place, String field, @Nullable String value, String grant, String itsGrant) {
        if (value != null && !grant.equals(itsGrant)) {
            place.complain(field, "is of no use with the grant " + grant);
        }
    }

    private static Secret entered(@Nullable String text) {
        return new Secret(text == null ? "" : text);
    }
}
