package sendcheck.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.settings.Delivery;
import sendcheck.settings.HostRule;
import sendcheck.settings.MailServer;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Problem;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;

class FormReaderTest {

    private static final Profile PORTAL = new Profile(
            ProfileKey.parse("5500/portal"),
            "5500",
            "Portal Email",
            new Delivery.SpecifyServer(new MailServer(
                    "smtp.example.com",
                    587,
                    Security.STARTTLS,
                    new SignIn.Password("portal@example.com", new Secret("horse")),
                    null)),
            new Sender("Portal", "portal@example.com", "help@example.com", List.of("a@example.com", "b@example.com")),
            "ann@example.com",
            7);
    private static final Kept KEPT = new Kept(PORTAL, Map.of(Field.PASSWORD, new Secret("horse")), Map.of());

    private static Reading read(Field field, String text) {
        return new FormReader(KEPT).read(KEPT.form().with(field, text));
    }

    @Test
    void what_a_profile_holds_comes_back_as_it_was() {
        assertThat(new FormReader(KEPT).read(Form.of(PORTAL))).isEqualTo(new Reading.Good(PORTAL, List.of()));
    }

    @Test
    void a_profile_that_signs_in_by_oauth_comes_back_as_it_was() {
        OAuthClient client = new OAuthClient(
                OAuthClient.MICROSOFT,
                "example.com",
                "11111111-2222-3333-4444-555555555555",
                new OAuthGrant.ClientSecret(new Secret("s~cret-value-of-some-length")));
        Profile profile = new Profile(
                PORTAL.key(),
                PORTAL.moduleTitle(),
                PORTAL.title(),
                new Delivery.SpecifyServer(new MailServer(
                        "smtp.office365.com",
                        587,
                        Security.STARTTLS,
                        new SignIn.OAuth("portal@example.com", client),
                        null)),
                PORTAL.sender(),
                PORTAL.testRecipient(),
                PORTAL.version());
        Kept kept = new Kept(profile, Map.of(Field.CLIENT_SECRET, new Secret("s~cret-value-of-some-length")), Map.of());

        assertThat(new FormReader(kept).read(kept.form()))
                .extracting(reading -> ((Reading.Good) reading).profile())
                .isEqualTo(profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "99999999999", "5 87", "smtp", "٥٨٧", "587.0"})
    void a_port_that_is_none_is_told_once_beside_the_port(String typed) {
        assertThat(read(Field.PORT, typed))
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Bad.class))
                .extracting(Reading.Bad::problems, InstanceOfAssertFactories.list(Problem.class))
                .singleElement()
                .extracting(Problem::field)
                .isEqualTo(Field.PORT);
    }

    @ParameterizedTest
    @CsvSource({"'587 ', 587", "' 2525', 2525"})
    void spaces_around_a_value_are_taken_off(String typed, int port) {
        assertThat(((Reading.Good) read(Field.PORT, typed)).profile().delivery())
                .isInstanceOfSatisfying(
                        Delivery.SpecifyServer.class,
                        server -> assertThat(server.server().port()).isEqualTo(port));
    }

    @ParameterizedTest
    @CsvSource({
        "HOST, ''",
        "HOST, 'smtp example.com'",
        "HOST, 'https://smtp.example.com/'",
        "FROM_ADDRESS, 'Portal <portal@example.com>'",
        "FROM_ADDRESS, 'a@example.com, b@example.com'",
        "FROM_ADDRESS, ''",
        "REPLY_TO, 'nobody'",
        "BCC, 'a@example.com, b'",
        "TEST_RECIPIENT, ''",
        "USER, ''",
        "TRUST_ANCHORS, 'not PEM'"
    })
    void what_cannot_work_is_an_error_beside_its_field(Field field, String typed) {
        assertThat(read(field, typed))
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Bad.class))
                .satisfies(bad -> assertThat(bad.problems())
                        .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                        .extracting(Problem::field)
                        .containsOnly(field));
    }

    @Test
    void a_host_of_four_thousand_characters_is_told_and_not_echoed() {
        assertThat(read(Field.HOST, "a".repeat(4_000)))
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Bad.class))
                .satisfies(bad -> assertThat(bad.problems())
                        .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(300)));
    }

    @ParameterizedTest
    @CsvSource({"PORT, 993", "PORT, 465", "HOST, imap.example.com", "HOST, outlook.office365.com"})
    void what_hardly_anyone_means_is_refused_beside_its_field(Field field, String typed) {
        assertThat(read(field, typed))
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Bad.class))
                .satisfies(bad -> assertThat(bad.problems())
                        .extracting(Problem::severity)
                        .containsOnly(Problem.Severity.MISTAKE));
    }

    @Test
    void a_host_inside_is_refused_where_the_rule_says_so() {
        Form inside = KEPT.form().with(Field.HOST, "127.0.0.1");

        assertThat(new FormReader(KEPT, HostRule.PUBLIC_ONLY, null).read(inside))
                .isInstanceOf(Reading.Bad.class);
        assertThat(new FormReader(KEPT, HostRule.ANY, null).read(inside)).isInstanceOf(Reading.Good.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "localhost:8443", "[::1]:443"})
    void an_authority_host_inside_is_refused_where_the_rule_says_so(String inside) {
        Form form = KEPT.form()
                .with(Map.of(
                        Field.SIGN_IN, "oauth",
                        Field.TENANT, "contoso.example",
                        Field.CLIENT_ID, "11111111-2222-3333-4444-555555555555",
                        Field.GRANT, "client-secret",
                        Field.AUTHORITY_HOST, inside));

        assertThat(new FormReader(KEPT, HostRule.PUBLIC_ONLY, null).read(form))
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Bad.class))
                .satisfies(bad ->
                        assertThat(bad.problems()).extracting(Problem::field).contains(Field.AUTHORITY_HOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0smtp.example.com", "smtp.example.com\u200b", "\ufeff smtp.example.com\n"})
    void what_copying_leaves_around_a_value_is_taken_off(String copied) {
        Reading reading = new FormReader(KEPT).read(KEPT.form().with(Field.HOST, copied));

        assertThat(reading)
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Good.class))
                .satisfies(good ->
                        assertThat(Form.of(good.profile()).get(Field.HOST)).isEqualTo("smtp.example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "smtp.other.example, 2026-11-01T00:00:00Z, 1",
        "relay.example.com, 2026-11-01T00:00:00Z, 0",
        "smtp.other.example, 2026-11-25T09:50:00Z, 0"
    })
    void a_password_that_would_go_to_another_owner_s_server_is_asked_about(String host, Instant set, int warnings) {
        Kept kept = new Kept(
                PORTAL,
                Map.of(Field.PASSWORD, new Secret("horse")),
                Map.of(Field.PASSWORD, new SecretMark(set, null, null)));

        Reading reading = new FormReader(kept, HostRule.ANY, Instant.parse("2026-11-25T10:00:00Z"))
                .read(kept.form().with(Field.HOST, host));

        assertThat(reading)
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Good.class))
                .satisfies(good -> assertThat(good.warnings())
                        .filteredOn(warning -> warning.field() == Field.PASSWORD)
                        .hasSize(warnings));
    }

    @Test
    void settings_are_had_as_typed_whatever_is_wrong_with_them() {
        Profile typed = new FormReader(KEPT).asTyped(KEPT.form().with(Map.of(Field.PORT, "x", Field.HOST, "imap.a")));

        assertThat(Form.of(typed).get(Field.HOST)).isEqualTo("imap.a");
        assertThat(Form.of(typed).get(Field.PORT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"USER, other@example.com", "HOST, smtp.gmial.com"})
    void what_looks_wrong_and_may_be_meant_is_a_warning(Field field, String typed) {
        assertThat(read(field, typed))
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Good.class))
                .satisfies(good -> assertThat(good.warnings()).isNotEmpty());
    }

    @Test
    void a_missing_password_can_be_kept_and_is_told() {
        Kept without = new Kept(PORTAL, Map.of(), Map.of());

        assertThat(new FormReader(without).read(without.form()))
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Good.class))
                .satisfies(good ->
                        assertThat(good.warnings()).extracting(Problem::field).containsExactly(Field.PASSWORD));
    }

    @Test
    void the_preparers_email_program_needs_no_server() {
        Form form = new Form(Map.of(
                Field.DELIVERY,
                Form.PREPARERS_EMAIL_PROGRAM,
                Field.FROM_ADDRESS,
                "portal@example.com",
                Field.TEST_RECIPIENT,
                "ann@example.com"));

        assertThat(new FormReader(KEPT).read(form))
                .extracting(reading -> ((Reading.Good) reading).profile().delivery())
                .isEqualTo(new Delivery.PreparersEmailProgram());
    }
}
