package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.connection.AccountKey;
import sendcheck.connection.Attempt;
import sendcheck.connection.AttemptId;
import sendcheck.connection.Attempts;
import sendcheck.connection.ConnectedAccount;
import sendcheck.connection.Ending;
import sendcheck.remedy.Actor;
import sendcheck.remedy.Finding;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

class ConnectedAccountStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration HOLD = Duration.ofSeconds(30);
    private static final AccountKey PORTAL = new AccountKey("login.example.com\ntenant\nclient\nportal@example.com");
    private static final AccountKey SIGNER = new AccountKey("login.example.com\ntenant\nclient\nsigner@example.com");
    private static final Secret TOKENS = new Secret("{\"RefreshToken\": \"correct-horse\"}");

    private Installation installation;
    private ConnectedAccountStore accounts;
    private AttemptStore attempts;

    @BeforeEach
    void install() throws Exception {
        installation = Installation.empty();
        accounts = accounts(NOW);
        attempts = attempts(NOW);
    }

    private ConnectedAccountStore accounts(Instant now) throws Exception {
        return new ConnectedAccountStore(installation.jdbi(), installation.vault(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private AttemptStore attempts(Instant now) throws Exception {
        return new AttemptStore(installation.jdbi(), accounts(now), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void a_connected_account_is_read_back_with_who_connected_it_and_when() {
        connect(PORTAL, "connect-1");

        assertThat(accounts.find(PORTAL)).contains(new ConnectedAccount(PORTAL, TOKENS, 1, Installation.ANN, NOW));
        assertThat(accounts.find(SIGNER)).isEmpty();
    }

    @Test
    void the_column_holds_cipher_text_only() {
        connect(PORTAL, "connect-1");

        byte[] stored = installation
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT ciphertext FROM connected_accounts")
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("horse", "RefreshToken");
    }

    @Test
    void tokens_moved_to_another_account_cannot_be_read() {
        connect(PORTAL, "connect-1");
        connect(SIGNER, "connect-2");

        installation.jdbi().useHandle(handle -> handle.execute("""
                UPDATE connected_accounts SET ciphertext =
                  (SELECT ciphertext FROM connected_accounts WHERE account = ?) WHERE account = ?
                """, PORTAL.value(), SIGNER.value()));

        assertThat(accounts.find(SIGNER)).isEmpty();
        assertThat(accounts.find(PORTAL)).isPresent();
    }

    @Test
    void renewed_tokens_take_the_place_of_those_that_were_read_and_of_no_others() {
        connect(PORTAL, "connect-1");
        ConnectedAccount read = accounts.find(PORTAL).orElseThrow();

        assertThat(accounts.replace(read, new Secret("second"))).isTrue();
        assertThat(accounts.replace(read, new Secret("late"))).isFalse();

        assertThat(accounts.find(PORTAL).map(ConnectedAccount::tokens)).contains(new Secret("second"));
    }

    @Test
    void tokens_that_were_read_before_a_disconnection_are_not_written_over_a_new_connection() throws Exception {
        connect(PORTAL, "connect-1");
        ConnectedAccount read = accounts.find(PORTAL).orElseThrow();
        assertThat(accounts.forget(PORTAL)).isTrue();
        assertThat(accounts.forget(PORTAL)).isFalse();
        attempts.open(attempt(PORTAL, "connect-2"), HOLD);
        attempts.connect(new AttemptId("connect-2"), new Secret("new"), NOW.plusSeconds(1));

        assertThat(accounts.replace(read, new Secret("old"))).isFalse();
    }

    @Test
    void one_process_at_a_time_renews_and_one_that_died_does_not_keep_the_others_waiting() throws Exception {
        connect(PORTAL, "connect-1");
        Instant until = NOW.plus(HOLD);

        assertThat(accounts.reserve(PORTAL, until)).isTrue();
        assertThat(accounts.reserve(PORTAL, until.plusMillis(1))).isFalse();
        assertThat(accounts(until.plusMillis(1)).reserve(PORTAL, until.plus(HOLD)))
                .isTrue();

        accounts.release(PORTAL, until);
        assertThat(accounts.reserve(PORTAL, until)).isFalse();
        accounts.release(PORTAL, until.plus(HOLD));
        assertThat(accounts.reserve(PORTAL, until)).isTrue();
        assertThat(accounts.reserve(SIGNER, until)).isTrue();
    }

    @Test
    void the_first_end_of_an_attempt_counts_and_a_cancelled_one_keeps_no_token() {
        AttemptId id = new AttemptId("connect-1");
        attempts.open(attempt(PORTAL, id.value()), HOLD);

        assertThat(attempts.end(id, new Ending.Cancelled())).isTrue();
        assertThat(attempts.connect(id, TOKENS, NOW)).isFalse();
        assertThat(attempts.hold(id, HOLD)).isFalse();

        assertThat(accounts.find(PORTAL)).isEmpty();
        assertThat(attempts.ended())
                .containsExactly(new Attempts.Ended(attempt(PORTAL, id.value()), new Ending.Cancelled()));
    }

    @Test
    void all_attempts_for_an_account_end_at_once_and_those_for_others_go_on() {
        Attempt first = attempt(PORTAL, "connect-1");
        attempts.open(first, HOLD);
        attempts.open(attempt(PORTAL, "connect-2"), HOLD);
        attempts.endAll(new AccountKey("another"), new Ending.Cancelled());
        assertThat(attempts.ended()).isEmpty();

        attempts.endAll(first.account(), new Ending.Cancelled());

        assertThat(attempts.ended()).hasSize(2);
        assertThat(attempts.connect(first.id(), TOKENS, NOW)).isFalse();
    }

    @Test
    void an_attempt_that_nobody_holds_any_more_was_interrupted() throws Exception {
        AttemptId id = new AttemptId("connect-1");
        attempts.open(attempt(PORTAL, id.value()), HOLD);
        assertThat(attempts.ended()).isEmpty();

        AttemptStore later = attempts(NOW.plus(HOLD).plusMillis(1));

        assertThat(later.ended()).extracting(Attempts.Ended::ending).containsExactly(new Ending.Interrupted());
        assertThat(later.connect(id, TOKENS, NOW)).isFalse();
        later.shown(id);
        assertThat(later.ended()).isEmpty();
        assertThat(later.find(id)).isEqualTo(Optional.empty());
    }

    @Test
    void every_end_is_read_back_as_it_was() {
        Finding finding = new Finding(
                "token.consent", "Consent", Actor.MAIL_ADMIN, "Why.", List.of("Do."), "https://example.com");
        List<Ending> all = List.of(
                new Ending.Connected(),
                new Ending.OtherAccount("eve@example.com"),
                new Ending.OtherAccount(""),
                new Ending.Expired(),
                new Ending.Declined(),
                new Ending.Cancelled(),
                new Ending.Interrupted(),
                new Ending.Failed(finding));
        EndingJson json = new EndingJson();

        assertThat(all)
                .allSatisfy(ending -> assertThat(json.read(json.write(ending))).isEqualTo(ending));
    }

    private void connect(AccountKey key, String id) {
        attempts.open(attempt(key, id), HOLD);
        assertThat(attempts.connect(new AttemptId(id), TOKENS, NOW)).isTrue();
    }

    private static Attempt attempt(AccountKey key, String id) {
        Person by = Installation.ANN;
        return new Attempt(
                new AttemptId(id), Installation.PORTAL, "5500 · Portal Email", key, "portal@example.com", by, NOW);
    }
}
