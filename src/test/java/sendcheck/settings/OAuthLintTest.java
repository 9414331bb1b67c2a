package sendcheck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthLintTest {

    private static final String ID = "11111111-2222-4333-8444-555555555555";
    private static final OAuthGrant SECRET = new OAuthGrant.ClientSecret(new Secret("Zq~8Q_value"));

    @Test
    void good_settings_have_no_problem() {
        assertThat(check(new OAuthClient(OAuthClient.MICROSOFT, "contoso.example", ID, SECRET)))
                .isEmpty();
        assertThat(check(new OAuthClient("localhost:8443", ID, ID, new OAuthGrant.Delegated())))
                .isEmpty();
    }

    @Test
    void everything_that_is_missing_is_told_beside_its_field() {
        var empty = new OAuthClient("", "", "", new OAuthGrant.ClientSecret(new Secret("")));

        assertThat(check(empty))
                .extracting(Problem::field)
                .containsExactly(
                        Problem.Field.AUTHORITY_HOST,
                        Problem.Field.TENANT,
                        Problem.Field.CLIENT_ID,
                        Problem.Field.CLIENT_SECRET);
        assertThat(check(empty)).extracting(Problem::severity).containsOnly(Problem.Severity.ERROR);
    }

    @Test
    void the_id_of_a_secret_in_place_of_its_value_is_recognised() {
        var pasted = new OAuthGrant.ClientSecret(new Secret(ID));

        assertThat(check(new OAuthClient(OAuthClient.MICROSOFT, ID, ID, pasted)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
                    assertThat(problem.message()).startsWith("The client secret looks like the ID of a secret.");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example.com",
                "login.example.com/tenant",
                "login.example.com:99999",
                "a b",
                "a:b:c"
            })
    void an_authority_host_is_a_bare_host(String host) {
        assertThat(check(new OAuthClient(host, ID, ID, SECRET)))
                .extracting(Problem::field)
                .containsExactly(Problem.Field.AUTHORITY_HOST);
    }

    @ParameterizedTest
    @CsvSource({"common", "organizations", "../other", "a/b", "a b"})
    void a_tenant_is_one_tenant(String tenant) {
        assertThat(check(new OAuthClient(OAuthClient.MICROSOFT, tenant, ID, SECRET)))
                .extracting(Problem::field)
                .containsExactly(Problem.Field.TENANT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
                        + "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----"
            })
    void a_certificate_without_its_key_is_refused_in_words(String pem) {
        var grant = new OAuthGrant.Certificate(new Secret(pem));

        assertThat(check(new OAuthClient(OAuthClient.MICROSOFT, ID, ID, grant)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo(Problem.Field.CLIENT_CERTIFICATE);
                    assertThat(problem.message()).endsWith(".").doesNotContain("MIIB");
                });
    }

    private static List<Problem> check(OAuthClient client) {
        var server = new MailServer(
                "smtp.office365.com", 587, Security.STARTTLS, new SignIn.OAuth("box@example.com", client), null);
        return SettingsLint.check(server, new Sender("Box", "box@example.com", null, List.of()), "you@example.com");
    }
}
