package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.files.InventoryFile;
import sendcheck.settings.Catalog;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.Module;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SenderOverride;
import sendcheck.settings.SignIn;
import sendcheck.testrun.PostedMessages.Posted;

class CatalogStoreTest {
    private static final String SEED = """
            {"modules": [
              {"key": "5500", "title": "5500", "alertChannel": "#it-alerts", "channels": ["#email-admin", "C77"],
               "profiles": [
                 {"key": "portal", "title": "Portal Email", "host": "smtp.example.com", "port": 587,
                  "security": "starttls", "user": "portal@example.com", "password": "horse-battery",
                  "trustAnchors": "PEM", "fromName": "Portal", "from": "portal@example.com",
                  "replyTo": "help@example.com", "bcc": ["a@example.com", "b@example.com"],
                  "testRecipient": "ann@example.com",
                  "overrides": [{"portalUser": "jsmith", "address": "jsmith@example.com"}]},
                 {"key": "signer", "title": "Signer Email", "user": "signer", "password": "staple"},
                 {"key": "secret", "title": "By Secret", "user": "box@example.com",
                  "oauth": {"tenant": "t", "clientId": "c", "clientSecret": "correct-horse"}},
                 {"key": "certificate", "title": "By Certificate", "user": "box@example.com",
                  "oauth": {"authorityHost": "login.example.com", "tenant": "t", "clientId": "c",
                   "clientCertificate": "PEM-battery"}},
                 {"key": "delegated", "title": "By a Person", "user": "box@example.com",
                  "oauth": {"tenant": "t", "clientId": "c", "grant": "delegated"}}]},
              {"key": "documents", "title": "Documents",
               "profiles": [{"key": "email", "title": "Documents Email", "delivery": "preparers-email-program"}]}]}
            """;
    private static final ProfileKey SIGNER = ProfileKey.parse("5500/signer");
    private static final ProfileKey DOCUMENTS = ProfileKey.parse("documents/email");

    private Installation installation;
    private Catalog catalog;

    @BeforeEach
    void install() throws Exception {
        installation = Installation.seeded(SEED);
        catalog = new CatalogStore(installation.jdbi(), installation.vault());
    }

    @Test
    void modules_and_profiles_come_in_their_order() {
        assertThat(catalog.modules())
                .containsExactly(new Module("5500", "5500", "#it-alerts"), new Module("documents", "Documents", null));
        assertThat(catalog.profileNames())
                .extracting(ProfileName::fullTitle)
                .containsExactly(
                        "5500 · Portal Email",
                        "5500 · Signer Email",
                        "5500 · By Secret",
                        "5500 · By Certificate",
                        "5500 · By a Person",
                        "Documents · Documents Email");
    }

    @Test
    void a_profile_is_read_back_whole() {
        SignIn signIn = new SignIn.Password("portal@example.com", new Secret("horse-battery"));
        MailServer server = new MailServer("smtp.example.com", 587, Security.STARTTLS, signIn, "PEM");
        List<String> bcc = List.of("a@example.com", "b@example.com");
        Sender sender = new Sender("Portal", "portal@example.com", "help@example.com", bcc);

        assertThat(catalog.profile(Installation.PORTAL))
                .contains(new Profile(
                        Installation.PORTAL,
                        "5500",
                        "Portal Email",
                        new Delivery.SpecifyServer(server),
                        sender,
                        "ann@example.com",
                        1));
        assertThat(catalog.overrides(Installation.PORTAL))
                .containsExactly(new SenderOverride(Installation.PORTAL, "jsmith", "jsmith@example.com"));
        assertThat(catalog.profile(DOCUMENTS).map(Profile::delivery)).contains(new Delivery.PreparersEmailProgram());
    }

    @Test
    void a_sign_in_by_oauth_is_read_back_whole() {
        assertThat(signIn("secret"))
                .isEqualTo(oauth(OAuthClient.MICROSOFT, new OAuthGrant.ClientSecret(new Secret("correct-horse"))));
        assertThat(signIn("certificate"))
                .isEqualTo(oauth("login.example.com", new OAuthGrant.Certificate(new Secret("PEM-battery"))));
        assertThat(signIn("delegated")).isEqualTo(oauth(OAuthClient.MICROSOFT, new OAuthGrant.Delegated()));
    }

    private SignIn signIn(String profile) {
        var delivery = (Delivery.SpecifyServer)
                catalog.profile(new ProfileKey("5500", profile)).orElseThrow().delivery();
        return delivery.server().signIn();
    }

    private static SignIn oauth(String authorityHost, OAuthGrant grant) {
        return new SignIn.OAuth("box@example.com", new OAuthClient(authorityHost, "t", "c", grant));
    }

    @Test
    void an_unknown_profile_is_empty() {
        ProfileKey unknown = ProfileKey.parse("5500/none");

        assertThat(catalog.profile(unknown)).isEmpty();
        assertThat(catalog.overrides(unknown)).isEmpty();
    }

    @Test
    void a_channel_has_a_default_module_by_name_or_id() {
        assertThat(catalog.defaultModule("C1", "email-admin")).contains("5500");
        assertThat(catalog.defaultModule("C77", "renamed")).contains("5500");
        assertThat(catalog.defaultModule("C1", "random")).isEmpty();
    }

    @Test
    void a_database_is_seeded_once() throws Exception {
        new Seeding(installation.jdbi(), installation.vault()).seed(InventoryFile.read(null));

        assertThat(catalog.modules()).hasSize(2);
    }

    @Test
    void a_secret_that_was_moved_to_another_profile_is_unreadable_there() {
        installation.jdbi().useHandle(handle -> handle.execute("""
                        UPDATE secrets SET ciphertext = (SELECT s.ciphertext FROM secrets s
                            JOIN profiles p ON p.id = s.profile_id WHERE p.key = 'portal')
                        WHERE profile_id = (SELECT id FROM profiles WHERE key = 'signer')
                        """));

        assertThatThrownBy(() -> catalog.profile(SIGNER))
                .isInstanceOf(Catalog.UnreadableSecret.class)
                .hasMessage("Password of 5500/signer cannot be decrypted");
        assertThat(catalog.profile(Installation.PORTAL)).isPresent();
    }

    @Test
    void another_keyset_reads_no_secret_but_all_lists() throws Exception {
        Catalog other = new CatalogStore(
                installation.jdbi(), new Vault(installation.jdbi(), Keysets.open(new Secret(Keysets.generate()))));

        assertThatThrownBy(() -> other.profile(SIGNER)).isInstanceOf(Catalog.UnreadableSecret.class);
        assertThat(other.profileNames()).hasSize(6);
        assertThat(other.profile(DOCUMENTS)).isPresent();
    }

    @Test
    void no_column_of_any_table_holds_a_secret_in_clear() {
        List<String> tables = installation
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                        .mapTo(String.class)
                        .list());

        assertThat(tables).contains("secrets", "profiles");
        assertThat(tables)
                .allSatisfy(table -> assertThat(dump(table))
                        .doesNotContain("correct-horse", "PEM-battery", hex("correct-horse"), hex("PEM-battery"))
                        .doesNotContain("horse-battery", "staple", hex("horse-battery"), hex("staple")));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private String dump(String table) {
        return installation
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT coalesce(string_agg(t::text, ' '), '') FROM <table> t")
                        .define("table", table)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void where_a_message_was_posted_is_kept_and_replaced() {
        PostedMessageStore posted = new PostedMessageStore(installation.jdbi(), Clock.systemUTC());
        posted.keep("run", "parent", new Posted("C1", "1.1"));
        posted.keep("run", "parent", new Posted("C1", "2.2"));

        assertThat(posted.find("run", "parent")).contains(new Posted("C1", "2.2"));
        assertThat(posted.find("run", "thread")).isEmpty();
    }

    @Test
    void one_process_at_a_time_may_post_a_message_until_it_is_through_or_must_have_died() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        PostedMessageStore one = new PostedMessageStore(installation.jdbi(), Clock.fixed(noon, ZoneOffset.UTC));
        PostedMessageStore later =
                new PostedMessageStore(installation.jdbi(), Clock.fixed(noon.plusSeconds(61), ZoneOffset.UTC));
        Duration hold = Duration.ofMinutes(1);

        assertThat(one.reserve("sweep", "parent", hold)).isTrue();
        assertThat(one.reserve("sweep", "parent", hold)).isFalse();
        assertThat(one.reserve("sweep", "detail", hold)).isTrue();
        assertThat(later.reserve("sweep", "parent", hold)).isTrue();
        later.release("sweep", "parent");
        assertThat(one.reserve("sweep", "parent", hold)).isTrue();
    }
}
