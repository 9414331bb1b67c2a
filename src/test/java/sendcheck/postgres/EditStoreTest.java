package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.editing.Difference;
import sendcheck.editing.Form;
import sendcheck.editing.FormReader;
import sendcheck.editing.Kept;
import sendcheck.editing.Saving;
import sendcheck.editing.SecretMark;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.SettingsStore;
import sendcheck.editing.Source;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

class EditStoreTest {
    private static final ProfileKey PORTAL = Installation.PORTAL;
    private static final Person SAM = new Person("U2", "Sam");
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final String SEED = """
            {"modules": [{"key": "5500", "title": "5500", "profiles": [
              {"key": "portal", "title": "Portal Email", "host": "imap.example.com", "port": 993, "security": "tls",
               "user": "portal@example.com", "password": "horse-battery", "fromName": "Portal",
               "from": "portal@example.com", "bcc": ["a@example.com"], "testRecipient": "ann@example.com"}]}]}
            """;

    private Installation installation;
    private SettingsStore store;

    @BeforeEach
    void install() throws Exception {
        installation = Installation.seeded(SEED);
        store = new EditStore(installation.jdbi(), installation.vault(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Kept kept() {
        return store.kept(PORTAL).orElseThrow();
    }

    private Profile typed(Field field, String text) {
        Kept kept = kept();
        return new FormReader(kept).asTyped(kept.form().with(field, text));
    }

    @Test
    void a_saved_change_is_kept_and_logged_field_by_field() {
        Saving saving = store.save(typed(Field.HOST, "smtp.example.com"), SAM, Source.FORM);

        SettingsChange change = new SettingsChange(
                2, NOW, SAM, Source.FORM, List.of(new Difference(Field.HOST, "imap.example.com", "smtp.example.com")));
        assertThat(saving).isEqualTo(new Saving.Saved(2, Optional.of(change)));
        assertThat(kept().form().get(Field.HOST)).isEqualTo("smtp.example.com");
        assertThat(kept().profile().version()).isEqualTo(2);
        assertThat(store.log(PORTAL, 10)).containsExactly(change);
        assertThat(store.change(PORTAL, 2)).contains(change);
    }

    @Test
    void what_is_not_different_is_neither_counted_nor_logged() {
        Saving saving = store.save(kept().profile(), SAM, Source.FORM);

        assertThat(saving).isEqualTo(new Saving.Saved(1, Optional.empty()));
        assertThat(store.log(PORTAL, 10)).isEmpty();
    }

    @Test
    void whoever_comes_second_is_told_what_the_first_one_changed_and_changes_nothing() {
        Profile first = typed(Field.HOST, "smtp.example.com");
        Profile second = typed(Field.PORT, "465");
        store.save(first, SAM, Source.FORM);

        Saving saving = store.save(second, Installation.ANN, Source.FORM);

        assertThat(saving)
                .asInstanceOf(InstanceOfAssertFactories.type(Saving.Outrun.class))
                .satisfies(outrun -> {
                    assertThat(outrun.current().form().get(Field.HOST)).isEqualTo("smtp.example.com");
                    assertThat(outrun.since()).extracting(SettingsChange::by).containsExactly(SAM);
                });
        assertThat(kept().form().get(Field.PORT)).isEqualTo("993");
    }

    @Test
    void of_many_who_save_at_once_one_succeeds() throws Exception {
        Profile changed = typed(Field.HOST, "smtp.example.com");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Saving>> savings = IntStream.range(0, 8)
                    .<Callable<Saving>>mapToObj(i -> () -> store.save(changed, SAM, Source.FORM))
                    .toList();
            long saved = 0;
            for (var saving : threads.invokeAll(savings)) {
                saved += saving.get() instanceof Saving.Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
    }

    @Test
    void a_change_is_taken_back_without_touching_what_came_after_it() {
        store.save(typed(Field.HOST, "smtp.example.com"), SAM, Source.FORM);
        store.save(typed(Field.FROM_NAME, "The Portal"), SAM, Source.FORM);
        Form back = store.change(PORTAL, 2).orElseThrow().reversedIn(kept().form());

        store.save(new FormReader(kept()).asTyped(back), SAM, Source.RESTORE);

        assertThat(kept().form().get(Field.HOST)).isEqualTo("imap.example.com");
        assertThat(kept().form().get(Field.FROM_NAME)).isEqualTo("The Portal");
    }

    @Test
    void a_secret_is_kept_encrypted_and_told_as_changed_only() {
        Saving saving = store.set(PORTAL, Field.PASSWORD, new Secret("correct-staple"), SAM, Source.LINK);

        assertThat(saving)
                .isEqualTo(new Saving.Saved(
                        2,
                        Optional.of(new SettingsChange(
                                2, NOW, SAM, Source.LINK, List.of(Difference.ofSecret(Field.PASSWORD))))));
        assertThat(kept().secrets()).isEqualTo(Map.of(Field.PASSWORD, new Secret("correct-staple")));
        assertThat(kept().marks()).isEqualTo(Map.of(Field.PASSWORD, new SecretMark(NOW, SAM, null)));
        byte[] stored = installation
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT ciphertext FROM secrets")
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("correct-staple");
    }

    @Test
    void a_secret_that_nobody_can_decrypt_any_more_is_replaced() {
        installation.jdbi().useHandle(handle -> handle.execute("UPDATE secrets SET ciphertext = decode('00', 'hex')"));

        Saving saving = store.set(PORTAL, Field.PASSWORD, new Secret("correct-staple"), SAM, Source.LINK);

        assertThat(saving).isInstanceOf(Saving.Saved.class);
        assertThat(kept().secret(Field.PASSWORD)).isEqualTo(new Secret("correct-staple"));
    }

    @Test
    void a_secret_outlives_a_sign_in_that_does_not_need_it() {
        store.save(typed(Field.SIGN_IN, Form.NO_SIGN_IN), SAM, Source.FORM);

        assertThat(kept().secret(Field.PASSWORD)).isEqualTo(new Secret("horse-battery"));
    }

    @Test
    void a_profile_that_is_gone_is_told_as_gone() {
        Profile changed = typed(Field.HOST, "smtp.example.com");
        installation.jdbi().useHandle(handle -> handle.execute("DELETE FROM profiles"));

        assertThat(store.save(changed, SAM, Source.FORM)).isEqualTo(new Saving.Gone());
        assertThat(store.set(PORTAL, Field.PASSWORD, new Secret("x"), SAM, Source.LINK))
                .isEqualTo(new Saving.Gone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE settings_changes SET after = 'x'",
                "DELETE FROM settings_changes",
                "TRUNCATE settings_changes"
            })
    void the_log_only_grows(String statement) {
        store.save(typed(Field.HOST, "smtp.example.com"), SAM, Source.FORM);

        assertThatThrownBy(() -> installation.jdbi().useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("only added");
        assertThat(store.log(PORTAL, 10)).hasSize(1);
    }

    @Test
    void the_role_that_owns_the_log_has_no_right_to_change_it() {
        List<String> rights = installation
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT privilege_type FROM information_schema.role_table_grants
                        WHERE table_name = 'settings_changes'
                        """).mapTo(String.class).list());

        assertThat(rights).contains("SELECT", "INSERT").doesNotContain("UPDATE", "DELETE", "TRUNCATE");
    }

    @Test
    void a_secret_that_cannot_be_read_keeps_nobody_from_the_form_and_can_be_set_anew() {
        installation.jdbi().useHandle(handle -> handle.execute("UPDATE secrets SET ciphertext = '\\x0102'"));

        assertThat(kept().unreadable()).containsExactly(Field.PASSWORD);
        assertThat(kept().secret(Field.PASSWORD).isEmpty()).isTrue();
        assertThat(kept().marks()).containsKey(Field.PASSWORD);

        store.set(PORTAL, Field.PASSWORD, new Secret("new"), SAM, Source.LINK);

        assertThat(kept().unreadable()).isEmpty();
        assertThat(kept().secret(Field.PASSWORD)).isEqualTo(new Secret("new"));
    }
}
