package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.catalog.CatalogChange;
import sendcheck.catalog.CatalogChange.Kind;
import sendcheck.catalog.Inventories;
import sendcheck.catalog.Inventories.Takeover;
import sendcheck.catalog.Inventory;
import sendcheck.catalog.OverridesDelta;
import sendcheck.catalog.Subject;
import sendcheck.editing.Difference;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.Source;
import sendcheck.files.InventoryFile;
import sendcheck.files.JsonAndCsv;
import sendcheck.secretlink.KeyFiles;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

class InventoryStoreTest {
    private static final Person ME = new Person("terminal", "me");
    private static final String SEED = """
            {"modules": [
              {"key": "5500", "title": "5500", "alertChannel": "#it-alerts", "channels": ["#email-admin", "C77AAAAAA"],
               "profiles": [
                 {"key": "portal", "title": "Portal Email", "host": "smtp.example.com", "port": 587,
                  "user": "portal@example.com", "password": "horse-battery", "trustAnchors": "PEM",
                  "fromName": "Portal", "from": "portal@example.com", "replyTo": "help@example.com",
                  "bcc": ["a@example.com", "b@example.com"], "testRecipient": "ann@example.com",
                  "overrides": [{"portalUser": "jsmith", "address": "jsmith@example.com"}]},
                 {"key": "clear", "title": "In clear", "security": "none", "allowCleartextPassword": true, "user": ""},
                 {"key": "secret", "title": "By Secret", "user": "box@example.com", "security": "tls",
                  "oauth": {"tenant": "t", "clientId": "c", "clientSecret": "correct-horse"}},
                 {"key": "certificate", "title": "By Certificate", "user": "box@example.com",
                  "oauth": {"authorityHost": "login.example.com", "tenant": "t", "clientId": "c",
                   "clientCertificate": "PEM-battery"}},
                 {"key": "delegated", "title": "By a Person", "user": "box@example.com", "archived": true,
                  "oauth": {"tenant": "t", "clientId": "c", "grant": "delegated"}}]},
              {"key": "documents", "title": "Documents", "archived": true,
               "profiles": [{"key": "email", "title": "Documents Email", "delivery": "preparers-email-program"}]},
              {"key": "empty", "title": "Empty"}]}
            """;

    private Installation installation;
    private Inventories store;

    @BeforeEach
    void install() throws Exception {
        installation = Installation.seeded(SEED);
        store = store(installation);
    }

    private static Inventories store(Installation installation) throws Exception {
        return new InventoryStore(installation.jdbi(), installation.vault(), Clock.systemUTC());
    }

    private static String export(Inventories store) {
        return new String(
                new JsonAndCsv().json(store.inventory(null).orElseThrow()).content(), StandardCharsets.UTF_8);
    }

    private static Inventory parse(String json) throws Exception {
        return InventoryFile.parse("file", json);
    }

    @Test
    void an_installation_moves_whole_but_for_its_secrets() throws Exception {
        String exported = export(store);
        Installation empty = Installation.empty();

        Takeover takeover = store(empty).takeOver(parse(exported), ME, false);

        assertThat(takeover).isEqualTo(new Takeover(3, 0, 6, 0, new OverridesDelta(1, 0, 0, 0)));
        assertThat(export(store(empty))).isEqualTo(exported);
        assertThat(exported)
                .contains("\"format\" : 1", "smtp.example.com", "#it-alerts", "\"archived\" : true", "jsmith")
                .doesNotContain("horse", "battery", "password\"", "clientSecret\"");
    }

    @Test
    void taking_over_what_is_there_already_changes_and_logs_nothing() throws Exception {
        assertThat(store.takeOver(parse(export(store)), ME, false))
                .isEqualTo(new Takeover(0, 0, 0, 0, new OverridesDelta(0, 0, 0, 1)));
        assertThat(new CatalogEditStore(installation.jdbi(), installation.vault(), Clock.systemUTC()).log(null, 10))
                .isEmpty();
        assertThat(settings().log(Installation.PORTAL, 10)).isEmpty();
    }

    private EditStore settings() throws Exception {
        return new EditStore(installation.jdbi(), installation.vault(), Clock.systemUTC());
    }

    private static final String CHANGED = """
            {"format": 1, "modules": [
              {"key": "5500", "title": "Form 5500", "alertChannel": "#mail", "channels": ["email-admin"], "profiles": [
                {"key": "portal", "title": "Portal Email", "host": "mail.example.com", "port": 587,
                 "user": "portal@example.com", "trustAnchors": "PEM", "fromName": "Portal",
                 "from": "portal@example.com", "replyTo": "help@example.com", "bcc": ["a@example.com", "b@example.com"],
                 "testRecipient": "ann@example.com",
                 "overrides": [{"portalUser": "new", "address": "new@example.com"}]},
                {"key": "secret", "title": "By Secret", "user": "box@example.com", "security": "tls",
                 "oauth": {"tenant": "t", "clientId": "c", "clientSecret": "new-staple"}}]}]}
            """;

    @Test
    void what_is_different_is_changed_and_logged_and_the_rest_stays() throws Exception {
        Takeover takeover = store.takeOver(parse(CHANGED), ME, false);

        assertThat(takeover).isEqualTo(new Takeover(0, 1, 0, 2, new OverridesDelta(1, 0, 1, 0)));
        assertThat(settings().kept(Installation.PORTAL).orElseThrow().secret(Field.PASSWORD))
                .isEqualTo(new Secret("horse-battery"));
        assertThat(settings()
                        .kept(ProfileKey.parse("5500/secret"))
                        .orElseThrow()
                        .secret(Field.CLIENT_SECRET))
                .isEqualTo(new Secret("new-staple"));
        assertThat(settings().log(Installation.PORTAL, 10)).singleElement().satisfies(change -> {
            assertThat(change.source()).isEqualTo(Source.IMPORT);
            assertThat(change.differences())
                    .containsExactly(new Difference(Field.HOST, "smtp.example.com", "mail.example.com"));
        });
        assertThat(settings().log(ProfileKey.parse("5500/secret"), 10))
                .flatExtracting(SettingsChange::differences)
                .containsExactly(Difference.ofSecret(Field.CLIENT_SECRET));
        assertThat(new CatalogEditStore(installation.jdbi(), installation.vault(), Clock.systemUTC()).log(null, 10))
                .extracting(CatalogChange::subject)
                .containsOnly(new Subject.OfModule("5500"), new Subject.OfProfile(Installation.PORTAL));
        assertThat(store.inventory(null).orElseThrow().modules()).hasSize(3);
    }

    @Test
    void a_rehearsal_tells_the_same_and_keeps_nothing() throws Exception {
        String before = export(store);

        Takeover takeover = store.takeOver(parse(CHANGED), ME, true);

        assertThat(takeover).isEqualTo(new Takeover(0, 1, 0, 2, new OverridesDelta(1, 0, 1, 0)));
        assertThat(export(store)).isEqualTo(before);
        assertThat(settings().log(Installation.PORTAL, 10)).isEmpty();
    }

    @Test
    void one_module_is_had_alone() {
        assertThat(store.inventory("documents").orElseThrow().modules())
                .extracting(Inventory.ModuleEntry::key)
                .containsExactly("documents");
        assertThat(store.inventory("none")).isEmpty();
    }

    @Test
    void tables_hold_no_secret_and_a_row_for_each_profile_and_override() {
        List<String> tables = new JsonAndCsv()
                .csv(store.inventory(null).orElseThrow()).stream()
                        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                        .toList();

        assertThat(tables.get(0).lines()).hasSize(7);
        assertThat(tables.get(0)).contains("smtp.example.com,587,starttls,password,portal@example.com");
        assertThat(tables.get(1)).contains("5500,portal,jsmith,jsmith@example.com");
        assertThat(String.join("", tables)).doesNotContain("horse", "battery");
    }

    private static final String OTHER_CHANNELS = """
            {"modules": [
              {"key": "5500", "title": "5500", "alertChannel": "#mail", "channels": ["email-admin"]},
              {"key": "new", "title": "New", "alertChannel": "#new", "channels": ["C77AAAAAA", "C88AAAAAA"]}]}
            """;

    private record Logged(String subject, Kind kind, String before, String after) {}

    private List<Logged> catalogLog() throws Exception {
        return new CatalogEditStore(installation.jdbi(), installation.vault(), Clock.systemUTC())
                .log(null, 20).reversed().stream()
                        .map(change ->
                                new Logged(change.subject().toString(), change.kind(), change.before(), change.after()))
                        .toList();
    }

    @Test
    void other_channels_are_logged() throws Exception {
        Takeover takeover = store.takeOver(parse(OTHER_CHANNELS), ME, false);

        assertThat(takeover).isEqualTo(new Takeover(1, 1, 0, 0, OverridesDelta.NONE));
        assertThat(catalogLog())
                .containsExactly(
                        new Logged("5500", Kind.ALERT_CHANNEL, "#it-alerts", "#mail"),
                        new Logged("5500", Kind.CHANNELS, "C77AAAAAA, email-admin", "email-admin"),
                        new Logged("new", Kind.ADDED, "", "New"),
                        new Logged("new", Kind.ALERT_CHANNEL, "", "#new"),
                        new Logged("new", Kind.CHANNELS, "", "C77AAAAAA, C88AAAAAA"));
    }

    @Test
    void a_module_that_loses_a_channel_to_another_one_has_it_in_its_log() throws Exception {
        store.takeOver(parse("""
                {"modules": [{"key": "empty", "title": "Empty", "channels": ["email-admin"]}]}
                """), ME, false);

        assertThat(catalogLog())
                .containsExactly(
                        new Logged("5500", Kind.CHANNELS, "C77AAAAAA, email-admin", "C77AAAAAA"),
                        new Logged("empty", Kind.CHANNELS, "", "email-admin"));
    }

    @Test
    void a_title_that_something_else_has_is_refused_and_nothing_kept() throws Exception {
        String before = export(store);

        Inventories.Refused refused =
                catchThrowableOfType(Inventories.Refused.class, () -> store.takeOver(parse("""
                        {"modules": [
                          {"key": "empty", "title": "5500", "alertChannel": "#mail"},
                          {"key": "5500", "title": "Form 5500", "profiles": [
                            {"key": "clear", "title": "portal email"}, {"key": "other", "title": "By Secret"}]}]}
                        """), ME, false));

        assertThat(refused.problems())
                .containsExactly(
                        "The profile 5500/clear cannot have the title portal email: the one with the key portal has it"
                                + " already. Give one of them another title.",
                        "The profile 5500/other cannot have the title By Secret: the one with the key secret has it"
                                + " already. Give one of them another title.");
        assertThat(export(store)).isEqualTo(before);
        assertThat(catalogLog()).isEmpty();
    }

    @Test
    void two_profiles_change_titles_with_each_other() throws Exception {
        store.takeOver(parse("""
                {"modules": [{"key": "5500", "title": "5500", "profiles": [
                  {"key": "portal", "title": "In clear"}, {"key": "clear", "title": "Portal Email"}]}]}
                """), ME, false);

        assertThat(catalogLog())
                .contains(
                        new Logged("5500/portal", Kind.CHANGED, "Portal Email", "In clear"),
                        new Logged("5500/clear", Kind.CHANGED, "In clear", "Portal Email"));
    }

    @Test
    void a_certificate_is_kept_with_its_last_day_so_that_someone_is_reminded(@TempDir Path folder) throws Exception {
        KeyFiles files = KeyFiles.make(folder, "portal", "-keyalg RSA -keysize 2048 -validity 400");
        String pem = new String(files.certificatePem(), StandardCharsets.US_ASCII)
                + new String(files.keyPem(), StandardCharsets.US_ASCII);
        String json = """
                {"modules": [{"key": "5500", "title": "5500", "profiles": [
                  {"key": "certificate", "title": "By Certificate", "user": "box@example.com",
                   "oauth": {"tenant": "t", "clientId": "c", "clientCertificate": "%s"}}]}]}
                """.formatted(pem.replace("\r", "").replace("\n", "\\n"));
        LocalDate about = LocalDate.now(ZoneOffset.UTC).plusDays(400);

        store.takeOver(parse(json), ME, false);

        assertThat(lastDay(installation)).isBetween(about.minusDays(1), about);
        assertThat(lastDay(Installation.seeded(json))).isEqualTo(lastDay(installation));
    }

    private static LocalDate lastDay(Installation one) {
        return one.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT expires_on FROM secrets WHERE field = 'client-certificate'")
                        .mapTo(LocalDate.class)
                        .one());
    }
}
