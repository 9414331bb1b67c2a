package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

/** No token, or one that the mail server does not take. */
class TokenRefusalsTest {

    private static final Pattern NUMBER = Pattern.compile("aadsts[0-9]+");

    @ParameterizedTest
    @CsvSource({
        "7000215, invalid_client, secret, YOU",
        "700021, invalid_client, assertion, VENDOR",
        "700024, invalid_client, clock, VENDOR",
        "700027, invalid_client, certificate, YOU",
        "70001, unauthorized_client, app-disabled, MAIL_ADMIN",
        "700011, unauthorized_client, app, YOU",
        "70002, invalid_client, secret, YOU",
        "70007, invalid_request, request, VENDOR",
        "9001023, invalid_request, single-tenant, YOU",
        "90013, invalid_request, input, YOU",
        "90019, invalid_request, tenant, YOU",
        "90008, invalid_grant, consent, MAIL_ADMIN",
        "500014, invalid_resource, resource, MAIL_ADMIN",
        "50197, invalid_grant, account, YOU",
        "50053, invalid_grant, account-locked, WAIT",
        "50057, invalid_grant, account-disabled, MAIL_ADMIN",
        "50144, invalid_grant, password-changed, YOU",
        "530032, invalid_grant, conditional-access, MAIL_ADMIN",
        "90006, invalid_grant, busy, WAIT",
        "90012, invalid_client, busy, WAIT",
        "90024, invalid_grant, busy, WAIT",
        "70012, invalid_grant, busy, WAIT"
    })
    void a_number_means_the_same_in_a_run_and_in_a_pasted_text(int number, String error, String kind, Actor actor) {
        String said = "AADSTS" + number + ": No.";
        Finding run = inRun(Runs.APPLICATION, new Symptom.TokenRefused(error, number, said));
        Finding pasted = Objects.requireNonNull(new Remedies(Runs.EGRESS)
                .explain("{\"error\":\"" + error + "\",\"error_description\":\"" + said + "\"}")
                .finding());

        assertThat(run.id()).isEqualTo("token." + kind);
        assertThat(run.actor()).isEqualTo(actor);
        assertThat(run.link()).endsWith("code=" + number);
        assertThat(pasted.id()).isEqualTo(run.id());
        assertThat(pasted.actor()).isEqualTo(run.actor());
    }

    @ParameterizedTest
    @CsvSource({
        "7000218, invalid_client, public-client",
        "90008, invalid_grant, consent-of-person",
        "90006, invalid_grant, busy",
        "50197, invalid_grant, account",
        "70000, invalid_grant, connection-ended"
    })
    void a_number_may_mean_another_thing_for_a_person(int number, String error, String kind) {
        assertThat(inRun(Runs.PERSON, new Symptom.TokenRefused(error, number, ""))
                        .id())
                .isEqualTo("token." + kind);
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_client, client",
        "invalid_grant, not-allowed",
        "unauthorized_client, not-allowed",
        "access_denied, not-allowed",
        "invalid_scope, scope",
        "invalid_resource, scope",
        "Temporarily_Unavailable, busy",
        "server_error, busy",
        "odd, refused",
        "'', refused"
    })
    void without_a_number_the_error_code_tells(String error, String kind) {
        assertThat(inRun(Runs.APPLICATION, new Symptom.TokenRefused(error, null, "No."))
                        .id())
                .isEqualTo("token." + kind);
    }

    @Test
    void an_unknown_number_is_shown_to_be_looked_up() {
        Finding finding = inRun(Runs.APPLICATION, new Symptom.TokenRefused("odd", 99_999, "AADSTS99999: No."));
        assertThat(finding.id()).isEqualTo("token.refused");
        assertThat(finding.sureness()).isEqualTo(Sureness.POSSIBLE);
        assertThat(finding.link()).endsWith("code=99999");
    }

    @Test
    void no_number_stands_in_two_entries() {
        Map<String, Long> times = Knowledge.read().entries().stream()
                .filter(entry -> entry.circumstances().isEmpty())
                .flatMap(entry -> entry.clues().stream())
                .filter(clue -> clue.phrases().stream().allMatch(phrase -> isNumber(phrase.words())))
                .flatMap(clue -> clue.phrases().stream().map(Phrase::words))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(times)
                .hasSizeGreaterThan(100)
                .allSatisfy((number, count) -> assertThat(count).as(number).isEqualTo(1));
    }

    private static boolean isNumber(String words) {
        return NUMBER.matcher(words).matches();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RECIPIENT|554|5.7.1|<you@example.org>: Recipient address rejected: Access denied|recipient.access-denied
            MESSAGE|550||relay not permitted|message.relay-denied
            SENDER|550|5.7.1|relaying denied|sender.relay-denied
            RECIPIENT|530||SMTP authentication is required.|recipient.sign-in-needed
            """)
    void a_refusal_after_the_sign_in_is_not_blamed_on_the_token(
            Stage stage, int code, String enhanced, String text, String id) {
        Stream.of(Runs.APPLICATION, Runs.PERSON).forEach(signIn -> {
            var reply = new Reply("X", code, enhanced, text.lines().toList());
            Finding finding = Runs.explain(stage, new Symptom.Refused(reply), at("smtp.example.com", signIn));
            assertThat(finding.id()).isEqualTo(id);
            assertThat(finding.steps()).noneMatch(step -> step.startsWith("Enter user name and password"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp.gmail.com", "smtp.ionos.de", "smtp.mail.yahoo.com"})
    void a_host_that_is_not_microsofts_has_no_use_for_its_token(String host) {
        Finding finding = refusedSignIn(host);
        assertThat(finding.id()).isEqualTo("sign-in.token-elsewhere");
        assertThat(finding.toString()).doesNotContain("New-ServicePrincipal").contains("smtp.office365.com");
    }

    @Test
    void at_microsoft_365_a_refused_token_leads_to_the_service_principal() {
        Finding finding = refusedSignIn("smtp.office365.com");
        assertThat(finding.id()).isEqualTo("sign-in.token-rejected");
        assertThat(finding.sureness()).isEqualTo(Sureness.LIKELY);
        assertThat(finding.steps().get(0)).contains("New-ServicePrincipal");
    }

    @Test
    void of_an_unknown_host_it_is_said_first_that_the_host_may_be_the_wrong_one() {
        Finding finding = refusedSignIn("smtp.example.com");
        assertThat(finding.id()).isEqualTo("sign-in.token-rejected");
        assertThat(finding.sureness()).isEqualTo(Sureness.POSSIBLE);
        assertThat(finding.steps().get(0)).contains("smtp.office365.com");
    }

    private static Finding refusedSignIn(String host) {
        var reply = new Reply("AUTH", 535, "5.7.8", List.of("Authentication failed"));
        return Runs.explain(Stage.SIGN_IN, new Symptom.Refused(reply), at(host, Runs.APPLICATION));
    }

    private static Finding inRun(SignIn signIn, Symptom.TokenRefused seen) {
        return Runs.explain(Stage.TOKEN, seen, at("smtp.office365.com", signIn));
    }

    private static Assignment at(String host, SignIn signIn) {
        return Runs.assignment(host, 587, Security.STARTTLS, signIn);
    }
}
