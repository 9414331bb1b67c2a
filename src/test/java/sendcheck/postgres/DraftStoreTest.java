package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.editing.Draft;
import sendcheck.editing.Form;
import sendcheck.settings.Problem.Field;

class DraftStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:42:00Z");

    private DraftStore store;

    @BeforeEach
    void install() throws Exception {
        store = new DraftStore(
                Installation.seeded("{\"modules\": [{\"key\": \"5500\", \"title\": \"5500\", \"profiles\": []}]}")
                        .jdbi());
    }

    private static Draft draft(String host, Instant at) {
        Form form = new Form(Map.of(Field.HOST, host, Field.FROM_ADDRESS, "größe@bücher.example"));
        return new Draft("U1", Installation.PORTAL, 7, form, "V1\nscreen", at);
    }

    @Test
    void a_draft_is_kept_for_its_person_and_profile() {
        store.keep(draft("one", NOW));
        store.keep(draft("two", NOW.plusSeconds(1)));

        assertThat(store.find("U1", Installation.PORTAL)).contains(draft("two", NOW.plusSeconds(1)));
        assertThat(store.find("U2", Installation.PORTAL)).isEmpty();
    }

    @Test
    void what_comes_late_does_not_replace_what_was_typed_after_it() {
        store.keep(draft("two", NOW.plusSeconds(1)));
        store.keep(draft("one", NOW));

        assertThat(store.find("U1", Installation.PORTAL))
                .map(Draft::form)
                .contains(draft("two", NOW).form());
    }

    @Test
    void what_comes_late_does_not_bring_back_a_draft_that_was_dropped() {
        store.keep(draft("one", NOW));
        store.drop("U1", Installation.PORTAL, NOW.plusSeconds(2));
        store.keep(draft("two", NOW.plusSeconds(1)));

        assertThat(store.find("U1", Installation.PORTAL)).isEmpty();
        store.keep(draft("three", NOW.plusSeconds(3)));
        assertThat(store.find("U1", Installation.PORTAL)).isPresent();
    }

    @Test
    void a_character_that_postgresql_does_not_take_is_replaced() {
        store.keep(draft("a\0b", NOW));

        assertThat(store.find("U1", Installation.PORTAL)).isPresent();
    }
}
