package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.editing.Difference;
import sendcheck.editing.Form;
import sendcheck.editing.FormReader;
import sendcheck.editing.Kept;
import sendcheck.editing.PastSettings;
import sendcheck.editing.Reversal;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.SettingsStore;
import sendcheck.editing.Source;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

/** The way back to former settings, on a real database. */
class PastSettingsTest {

    private static final ProfileKey PORTAL = Installation.PORTAL;
    private static final Person SAM = new Person("U2", "Sam");
    private static final String SEED = """
            {"modules": [{"key": "5500", "title": "5500", "profiles": [
              {"key": "portal", "title": "Portal Email", "host": "imap.example.com", "port": 993, "security": "tls",
               "user": "portal@example.com", "password": "horse-battery", "fromName": "Portal",
               "from": "portal@example.com", "testRecipient": "ann@example.com"}]}]}
            """;

    private SettingsStore store;
    private PastSettings past;
    private Form first;

    @BeforeEach
    void install() throws Exception {
        Installation installation = Installation.seeded(SEED);
        store = new EditStore(
                installation.jdbi(),
                installation.vault(),
                Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC));
        past = new PastSettings(store);
        first = kept().form();
        type(Field.HOST, "smtp.example.com");
        type(Field.PORT, "465");
        store.set(PORTAL, Field.PASSWORD, new Secret("new-password"), SAM, Source.LINK);
        type(Field.FROM_NAME, "The portal");
    }

    private Kept kept() {
        return store.kept(PORTAL).orElseThrow();
    }

    private void type(Field field, String text) {
        Kept kept = kept();
        store.save(new FormReader(kept).asTyped(kept.form().with(field, text)), SAM, Source.FORM);
    }

    @Test
    void restore_brings_back_what_stood_before_a_change_and_all_later_ones() {
        Reversal restored = past.restore(PORTAL, 3, SAM);

        assertThat(restored)
                .isInstanceOfSatisfying(
                        Reversal.Done.class,
                        done -> assertThat(done.change().differences())
                                .containsExactlyInAnyOrder(
                                        new Difference(Field.PORT, "465", "993"),
                                        new Difference(Field.FROM_NAME, "The portal", "Portal")));
        assertThat(kept().form()).isEqualTo(first.with(Field.HOST, "smtp.example.com"));
        assertThat(kept().secret(Field.PASSWORD)).isEqualTo(new Secret("new-password"));
        assertThat(past.log(PORTAL))
                .extracting(SettingsChange::source)
                .containsExactly(Source.RESTORE, Source.FORM, Source.LINK, Source.FORM, Source.FORM);
    }

    @Test
    void even_settings_that_were_wrong_come_back_as_they_were() {
        past.restore(PORTAL, 2, SAM);

        assertThat(kept().form()).isEqualTo(first);
    }

    @Test
    void a_restore_can_itself_be_restored() {
        Form before = kept().form();
        past.restore(PORTAL, 2, SAM);

        past.restore(PORTAL, kept().profile().version(), SAM);

        assertThat(kept().form()).isEqualTo(before);
    }

    @Test
    void nothing_is_logged_when_nothing_is_different() {
        past.restore(PORTAL, 2, SAM);

        assertThat(past.restore(PORTAL, 2, SAM)).isEqualTo(new Reversal.NothingLeft());
        assertThat(past.log(PORTAL)).hasSize(5);
    }

    @Test
    void a_change_or_profile_that_does_not_exist_is_not_restored() {
        assertThat(past.restore(PORTAL, 17, SAM)).isEqualTo(new Reversal.Impossible());
        assertThat(past.restore(new ProfileKey("5500", "nobody"), 2, SAM)).isEqualTo(new Reversal.Impossible());
    }
}
