package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.editing.Source;
import sendcheck.expiry.Reminder;
import sendcheck.expiry.ReminderBoard;
import sendcheck.expiry.Reminders;
import sendcheck.secretlink.NewSecret;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.testrun.Board;

/** Reminders over the days, each of them told by whichever process comes first. */
class RemindersTest {
    private static final LocalDate END = LocalDate.of(2027, 5, 31);
    private static final String SEED = """
            {"modules": [{"key": "5500", "title": "5500", "alertChannel": "#it-alerts", "profiles": [
              {"key": "portal", "title": "Portal Email", "host": "smtp.office365.com", "port": 587,
               "user": "portal@example.com", "from": "portal@example.com",
               "oauth": {"tenant": "example.com", "clientId": "id", "clientSecret": "abc"}},
              {"key": "signer", "title": "Signer", "host": "smtp.example.com", "port": 587,
               "user": "signer@example.com", "password": "staple", "from": "signer@example.com"}]}]}
            """;

    private final List<Reminder> told = new ArrayList<>();
    private Installation installation;
    private ReminderBoard board = told::add;

    @BeforeEach
    void install() throws Exception {
        installation = Installation.seeded(SEED);
        set("portal", Field.CLIENT_SECRET, END);
    }

    private void set(String profile, Field field, LocalDate expires) throws Exception {
        EditStore store = new EditStore(installation.jdbi(), installation.vault(), Clock.systemUTC());
        installation
                .jdbi()
                .useTransaction(handle -> store.set(
                        handle,
                        new ProfileKey("5500", profile),
                        field,
                        new NewSecret(new Secret("abc"), expires),
                        Installation.ANN,
                        Source.LINK));
    }

    private void on(LocalDate day) {
        new Reminders(
                        new ExpiryStore(installation.jdbi()),
                        reminder -> board.remind(reminder),
                        Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .remind();
    }

    private List<String> said() {
        return told.stream()
                .map(reminder -> reminder.days() + " " + reminder.left())
                .toList();
    }

    @Test
    void each_reminder_is_given_once_on_its_day() {
        for (LocalDate day = END.minusDays(40); !day.isAfter(END.plusDays(5)); day = day.plusDays(1)) {
            on(day);
            on(day);
        }

        assertThat(said()).containsExactly("30 30", "7 7", "1 1");
        assertThat(told.getFirst().secret().alertChannel()).isEqualTo("#it-alerts");
        assertThat(told.getFirst().secret().setBy()).isEqualTo(Installation.ANN);
        assertThat(told.getFirst().secret().profile().fullTitle()).isEqualTo("5500 · Portal Email");
    }

    @Test
    void after_a_pause_only_the_latest_reminder_is_given_and_says_what_is_left_in_truth() {
        on(END.minusDays(5));
        on(END.plusDays(2));

        assertThat(said()).containsExactly("7 5", "1 -2");
    }

    @Test
    void what_could_not_be_told_is_told_the_next_time() {
        board = reminder -> {
            throw new Board.Unreachable("the chat is away", null);
        };
        assertThatThrownBy(() -> on(END.minusDays(30))).isInstanceOf(Board.Unreachable.class);
        board = told::add;

        on(END.minusDays(29));

        assertThat(said()).containsExactly("30 29");
    }

    @Test
    void a_renewed_secret_is_reminded_of_anew_before_its_own_end() throws Exception {
        on(END.minusDays(7));
        set("portal", Field.CLIENT_SECRET, END.plusYears(1));

        on(END.minusDays(1));
        on(END.plusYears(1).minusDays(30));

        assertThat(said()).containsExactly("7 7", "30 30");
    }

    @Test
    void a_secret_that_was_renewed_while_it_was_told_of_is_not_marked() throws Exception {
        board = reminder -> {
            told.add(reminder);
            try {
                set("portal", Field.CLIENT_SECRET, END.plusDays(1));
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        };
        on(END.minusDays(29));
        board = told::add;

        on(END.minusDays(29));

        assertThat(said()).containsExactly("30 29", "30 30");
    }

    @Test
    void secrets_that_no_profile_signs_in_with_are_not_told_of() throws Exception {
        set("portal", Field.CLIENT_CERTIFICATE, END);
        set("signer", Field.CLIENT_SECRET, END);
        installation
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE profiles SET archived_at = now() WHERE key = 'portal'"));

        on(END.minusDays(1));

        assertThat(told).isEmpty();
    }
}
