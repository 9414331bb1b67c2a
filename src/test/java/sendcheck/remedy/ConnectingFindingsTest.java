package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.SignIn;

/** What stands in the way of sending with the right of a person. */
class ConnectingFindingsTest {

    static final SignIn.OAuth SIGN_IN = new SignIn.OAuth(
            "portal@example.com",
            new OAuthClient("login.example.com", "tenant.example", "client", new OAuthGrant.Delegated()));

    @ParameterizedTest
    @CsvSource({
        "50173,   token.password-changed",
        "50076,   token.second-factor",
        "65001,   token.consent-of-person",
        "70043,   token.connection-ended",
        "700082,  token.connection-ended",
        "7000218, token.public-client",
        "1,       token.connection-ended"
    })
    void a_refresh_token_that_is_refused_is_told_by_its_cause(int aadsts, String id) {
        Finding finding = of(new Symptom.TokenRefused("invalid_grant", aadsts, "AADSTS" + aadsts));

        assertThat(finding.id()).isEqualTo(id);
        assertThat(String.join(" ", finding.steps())).containsIgnoringCase("connect the account again");
    }

    @Test
    void an_account_that_was_never_connected_says_where_to_connect_it_and_what_a_terminal_cannot() {
        Finding finding = of(new Symptom.AccountNotConnected("portal@example.com"));

        assertThat(finding.asksToConnect()).isTrue();
        assertThat(String.join(" ", finding.steps())).contains("Connect Microsoft account", "in the terminal");
    }

    @Test
    void connecting_does_not_help_an_application_that_allows_nobody_to_sign_in_by_code() {
        assertThat(of(new Symptom.TokenRefused("invalid_client", 7_000_218, "")).asksToConnect())
                .isFalse();
    }

    private static Finding of(Symptom symptom) {
        return new Remedies(List.of()).ofConnecting(SIGN_IN, symptom);
    }
}
