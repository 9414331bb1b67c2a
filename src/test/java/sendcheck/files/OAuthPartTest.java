package sendcheck.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import sendcheck.config.InvalidConfiguration;

class OAuthPartTest {

    @Test
    void contradictions_are_told_with_their_place() {
        String seed = """
                {"modules": [{"key": "m", "title": "M", "profiles": [
                  {"key": "p", "title": "P", "password": "x", "oauth": {"grant": "delegated", "clientSecret": "y", "secret": 1}},
                  {"key": "q", "title": "Q", "user": "u", "oauth": {"grant": "implicit"}}]}]}
                """;

        assertThat(catchThrowableOfType(InvalidConfiguration.class, () -> InventoryFile.parse("seed", seed))
                        .problems())
                .containsExactlyInAnyOrder(
                        "seed: modules[0].profiles[0].user is missing, but there is a sign-in by OAuth",
                        "seed: modules[0].profiles[0].password and oauth exclude each other",
                        "seed: modules[0].profiles[0].oauth.secret is unknown here; known are authorityHost,"
                                + " clientCertificate, clientId, clientSecret, grant, tenant",
                        "seed: modules[0].profiles[0].oauth.clientSecret is of no use with the grant delegated",
                        "seed: modules[0].profiles[1].oauth.grant must be one of client-secret, client-certificate,"
                                + " delegated");
    }
}
