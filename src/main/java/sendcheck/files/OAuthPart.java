package sendcheck.files;

import org.jspecify.annotations.Nullable;
import sendcheck.editing.Form;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;

/** The part {@code oauth} of a profile. */
final class OAuthPart {

    private OAuthPart() {}

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
                ? Form.CLIENT_CERTIFICATE
                : place.choice("grant", Form.CLIENT_SECRET, Form.CLIENT_CERTIFICATE, Form.DELEGATED);
        unused(place, "clientSecret", secret, grant, Form.CLIENT_SECRET);
        unused(place, "clientCertificate", certificate, grant, Form.CLIENT_CERTIFICATE);
        return switch (grant) {
            case Form.CLIENT_CERTIFICATE -> new OAuthGrant.Certificate(entered(certificate));
            case Form.DELEGATED -> new OAuthGrant.Delegated();
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
