package sendcheck.smtp;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sendcheck.settings.SaslResponse;
import sendcheck.settings.Secret;

/** Ways to sign in with a token, the preferred one first. */
enum TokenMechanism {
    /** Google's and Microsoft's own, never standardized. */
    XOAUTH2("XOAUTH2", ""),
    /** RFC 7628. */
    OAUTHBEARER("OAUTHBEARER", SaslResponse.base64("\1"));

    private final String keyword;
    private final String acknowledgement;

    TokenMechanism(String keyword, String acknowledgement) {
        this.keyword = keyword;
        this.acknowledgement = acknowledgement;
    }

    String keyword() {
        return keyword;
    }

    /** What is answered to the challenge that tells of a failure, so that the final reply comes. */
    String acknowledgement() {
        return acknowledgement;
    }

    /** The initial response, in base64. */
    String response(String user, Secret token, String host, InetSocketAddress server) {
        return switch (this) {
            case XOAUTH2 -> SaslResponse.xoauth2(user, token);
            case OAUTHBEARER ->
                SaslResponse.base64("n,a=" + saslName(user) + ",\1host=" + host + "\1port=" + server.getPort()
                        + "\1auth=Bearer " + token.reveal() + "\1\1");
        };
    }

    /** RFC 5801 section 4. */
    private static String saslName(String user) {
        return user.replace("=", "=3D").replace(",", "=2C");
    }

    /** @param offered in upper case */
    static Optional<TokenMechanism> best(List<String> offered) {
        return Arrays.stream(values())
                .filter(mechanism -> offered.contains(mechanism.keyword))
                .findFirst();
    }
}
