package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import sendcheck.editing.Decision;
import sendcheck.editing.Draft;
import sendcheck.editing.EditSettings;
import sendcheck.editing.Typed;
import sendcheck.settings.HostRule;
import sendcheck.settings.Problem.Field;

class EditSettingsTest {
    private static final Instant OPENED = Instant.parse("2026-11-25T10:00:00Z");
    private static final String SEED = """
            {"modules": [{"key": "5500", "title": "5500", "profiles": [
              {"key": "portal", "title": "Portal Email", "host": "smtp.example.com", "port": 587,
               "user": "portal@example.com", "password": "horse-battery", "from": "portal@example.com",
               "testRecipient": "ann@example.com"}]}]}
            """;

    @Test
    void what_was_typed_while_the_form_was_being_saved_does_not_come_back() throws Exception {
        Installation installation = Installation.seeded(SEED);
        AtomicReference<Instant> now = new AtomicReference<>(OPENED);
        EditSettings settings = new EditSettings(
                new EditStore(installation.jdbi(), installation.vault(), Clock.systemUTC()),
                new DraftStore(installation.jdbi()),
                HostRule.ANY,
                clock(now));
        Typed typed = settings.typed(Installation.PORTAL, Installation.ANN, 1, Map.of(Field.HOST, "relay.example.com"))
                .orElseThrow();
        settings.keep(new Draft(
                "U1",
                Installation.PORTAL,
                1,
                typed.form().with(Field.HOST, "relay.example.co"),
                "screen",
                OPENED.plusSeconds(1)));
        now.set(OPENED.plusSeconds(2));

        assertThat(settings.save(typed, warning -> true, Installation.ANN)).isInstanceOf(Decision.Saved.class);

        assertThat(settings.open(Installation.PORTAL, Installation.ANN)
                        .orElseThrow()
                        .typedAt())
                .isEmpty();
    }

    private static Clock clock(AtomicReference<Instant> now) {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
