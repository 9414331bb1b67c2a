package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.catalog.Arranged;
import sendcheck.catalog.Arranged.Reason;
import sendcheck.catalog.CatalogChange;
import sendcheck.catalog.CatalogChange.Kind;
import sendcheck.catalog.CatalogEditor;
import sendcheck.catalog.Subject;
import sendcheck.editing.Source;
import sendcheck.settings.Catalog;
import sendcheck.settings.Module;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.Person;

class CatalogEditStoreTest {
    private static final Person SAM = new Person("U2", "Sam");
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Subject MODULE = new Subject.OfModule("5500");
    private static final Subject PORTAL = new Subject.OfProfile(Installation.PORTAL);
    private static final Arranged DONE = new Arranged.Done();

    private Installation installation;
    private Catalog catalog;
    private CatalogEditor editor;

    @BeforeEach
    void install() throws Exception {
        installation = Installation.seeded("""
                {"modules": [{"key": "5500", "title": "5500", "channels": ["email-admin"], "profiles": [
                  {"key": "portal", "title": "Portal Email", "host": "smtp.example.com", "user": "u", "password": "p"},
                  {"key": "signer", "title": "Signer Email"}]}]}
                """);
        catalog = new CatalogStore(installation.jdbi(), installation.vault());
        editor = new CatalogEditStore(installation.jdbi(), installation.vault(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void a_module_and_a_profile_are_added_at_the_end_and_logged() {
        ProfileKey email = ProfileKey.parse("documents/email");

        assertThat(editor.addModule("documents", "Documents", "#it-alerts", SAM))
                .isEqualTo(DONE);
        assertThat(editor.addProfile(email, "Documents Email", SAM)).isEqualTo(DONE);

        assertThat(catalog.modules())
                .containsExactly(new Module("5500", "5500", null), new Module("documents", "Documents", "#it-alerts"));
        assertThat(catalog.profileNames())
                .extracting(ProfileName::fullTitle)
                .containsExactly("5500 · Portal Email", "5500 · Signer Email", "Documents · Documents Email");
        assertThat(catalog.profile(email)).isPresent();
        assertThat(editor.log(null, 10))
                .containsExactly(
                        new CatalogChange(
                                new Subject.OfProfile(email),
                                null,
                                Kind.ADDED,
                                "",
                                "Documents Email",
                                NOW,
                                SAM,
                                Source.FORM),
                        new CatalogChange(
                                new Subject.OfModule("documents"),
                                null,
                                Kind.ADDED,
                                "",
                                "Documents",
                                NOW,
                                SAM,
                                Source.FORM));
    }

    @Test
    void keys_and_titles_are_there_once() {
        assertThat(editor.addModule("5500", "Other", null, SAM)).isEqualTo(Arranged.refused(Reason.KEY_TAKEN));
        assertThat(editor.addModule("other", "5500", null, SAM)).isEqualTo(Arranged.refused(Reason.TITLE_TAKEN));
        assertThat(editor.addProfile(Installation.PORTAL, "Other", SAM)).isEqualTo(Arranged.refused(Reason.KEY_TAKEN));
        assertThat(editor.addProfile(ProfileKey.parse("5500/x"), "portal email", SAM))
                .isEqualTo(Arranged.refused(Reason.TITLE_TAKEN));
        assertThat(editor.addProfile(ProfileKey.parse("none/x"), "X", SAM)).isEqualTo(Arranged.refused(Reason.GONE));
        assertThat(editor.rename(PORTAL, "Portal Email", "SIGNER EMAIL", SAM))
                .isEqualTo(Arranged.refused(Reason.TITLE_TAKEN));
        assertThat(editor.log(null, 10)).isEmpty();
    }

    @Test
    void a_title_is_changed_and_the_key_stays() {
        assertThat(editor.rename(PORTAL, "Portal Email", "Client Portal", SAM)).isEqualTo(DONE);
        assertThat(editor.rename(MODULE, "5500", "Form 5500", SAM)).isEqualTo(DONE);

        assertThat(catalog.profile(Installation.PORTAL).orElseThrow().fullTitle())
                .isEqualTo("Form 5500 · Client Portal");
        assertThat(editor.log(Installation.PORTAL, 10))
                .singleElement()
                .satisfies(change -> assertThat(List.of(change.before(), change.after()))
                        .containsExactly("Portal Email", "Client Portal"));
    }

    @Test
    void whoever_renames_second_is_told_so_and_changes_nothing() {
        editor.rename(PORTAL, "Portal Email", "Client Portal", SAM);

        assertThat(editor.rename(PORTAL, "Portal Email", "Customer Portal", SAM))
                .isEqualTo(Arranged.refused(Reason.CHANGED_MEANWHILE));
        assertThat(catalog.profile(Installation.PORTAL).orElseThrow().title()).isEqualTo("Client Portal");
    }

    @Test
    void an_archived_profile_is_nowhere_until_it_is_brought_back_as_it_was() throws Exception {
        EditStore settings = new EditStore(installation.jdbi(), installation.vault(), Clock.systemUTC());

        assertThat(editor.archive(PORTAL, SAM)).isEqualTo(DONE);
        assertThat(editor.archive(PORTAL, SAM)).isEqualTo(DONE);

        assertThat(catalog.profileNames()).extracting(ProfileName::title).containsExactly("Signer Email");
        assertThat(catalog.archivedNames()).extracting(ProfileName::key).containsExactly(Installation.PORTAL);
        assertThat(catalog.profile(Installation.PORTAL)).isEmpty();
        assertThat(settings.kept(Installation.PORTAL)).isEmpty();
        assertThat(editor.addProfile(Installation.PORTAL, "New", SAM)).isEqualTo(Arranged.refused(Reason.KEY_ARCHIVED));
        assertThat(editor.rename(PORTAL, "Portal Email", "X", SAM)).isEqualTo(Arranged.refused(Reason.GONE));
        assertThat(editor.everything().getFirst().profiles())
                .extracting(CatalogEditor.ProfileLine::archived)
                .containsExactly(true, false);

        assertThat(editor.bringBack(PORTAL, SAM)).isEqualTo(DONE);

        assertThat(settings.kept(Installation.PORTAL).orElseThrow().profile().version())
                .isEqualTo(1);
        assertThat(editor.log(Installation.PORTAL, 10))
                .extracting(CatalogChange::kind)
                .containsExactly(Kind.BROUGHT_BACK, Kind.ARCHIVED);
    }

    @Test
    void an_archived_module_takes_its_profiles_and_channels_along() {
        editor.archive(PORTAL, SAM);

        editor.archive(MODULE, SAM);

        assertThat(catalog.modules()).isEmpty();
        assertThat(catalog.profileNames()).isEmpty();
        assertThat(catalog.archivedNames())
                .extracting(ProfileName::title)
                .containsExactly("Portal Email", "Signer Email");
        assertThat(catalog.defaultModule("C1", "email-admin")).isEmpty();
        assertThat(editor.bringBack(PORTAL, SAM)).isEqualTo(Arranged.refused(Reason.MODULE_ARCHIVED));
        assertThat(editor.addProfile(ProfileKey.parse("5500/x"), "X", SAM)).isEqualTo(Arranged.refused(Reason.GONE));
        assertThat(editor.bringBack(MODULE, SAM)).isEqualTo(DONE);
        assertThat(catalog.profileNames()).extracting(ProfileName::title).containsExactly("Signer Email");
        assertThat(catalog.defaultModule("C1", "email-admin")).contains("5500");
    }

    @Test
    void a_title_that_was_given_away_meanwhile_keeps_it_archived() {
        editor.archive(PORTAL, SAM);
        editor.addProfile(ProfileKey.parse("5500/portal-two"), "Portal Email", SAM);

        assertThat(editor.bringBack(PORTAL, SAM)).isEqualTo(Arranged.refused(Reason.TITLE_TAKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE catalog_changes SET by_name = 'Eve'",
                "DELETE FROM catalog_changes",
                "TRUNCATE catalog_changes"
            })
    void the_log_only_grows(String statement) {
        editor.archive(PORTAL, SAM);

        assertThatThrownBy(() -> installation.jdbi().useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("catalog_changes is a log");
    }
}
