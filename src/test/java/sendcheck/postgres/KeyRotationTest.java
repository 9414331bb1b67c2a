package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.connection.AccountKey;
import sendcheck.connection.ConnectedAccount;
import sendcheck.editing.Source;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;

class KeyRotationTest {
    private static final ProfileKey PORTAL = Installation.PORTAL;
    private static final AccountKey ACCOUNT = new AccountKey("login.example/tenant/client/portal@example.com");
    private static final String SEED = """
            {"modules": [{"key": "5500", "title": "5500", "profiles": [
              {"key": "portal", "title": "Portal Email", "host": "smtp.example.com", "port": 587,
               "user": "portal@example.com", "password": "horse-battery", "from": "portal@example.com"},
              {"key": "signer", "title": "Signer", "host": "smtp.example.com", "port": 587,
               "user": "signer@example.com", "password": "staple", "from": "signer@example.com"}]}]}
            """;

    private Installation installation;
    private OneProcess process;

    /** What one running process knows. */
    private record OneProcess(EditStore settings, ConnectedAccountStore accounts) {
        static OneProcess of(Jdbi jdbi, Vault vault) {
            return new OneProcess(
                    new EditStore(jdbi, vault, Clock.systemUTC()),
                    new ConnectedAccountStore(jdbi, vault, Clock.systemUTC()));
        }

        String password() {
            return settings.kept(PORTAL).orElseThrow().secret(Field.PASSWORD).reveal();
        }

        Optional<ConnectedAccount> account() {
            return accounts.find(ACCOUNT);
        }
    }

    @BeforeEach
    void install() throws Exception {
        installation = Installation.seeded(SEED);
        process = another();
        installation
                .jdbi()
                .useTransaction(handle -> process.accounts()
                        .keep(handle, ACCOUNT, new Secret("tokens-1"), Installation.ANN, Instant.now()));
    }

    private OneProcess another() throws Exception {
        return OneProcess.of(installation.jdbi(), installation.vault());
    }

    private KeyRotation.Result rotate(String keyset) throws Exception {
        return rotation(installation.database(), keyset).rotate();
    }

    private static KeyRotation rotation(TestDatabase database, String keyset) throws Exception {
        Jdbi jdbi = Connections.statements(database.dataSource());
        Aead configured = Keysets.open(new Secret(keyset));
        return new KeyRotation(jdbi, new Vault(jdbi, configured), configured);
    }

    private Vault vault(String keyset) throws Exception {
        return new Vault(installation.jdbi(), Keysets.open(new Secret(keyset)));
    }

    @Test
    void a_running_process_goes_on_reading_and_writing_afterwards() throws Exception {
        assertThat(process.password()).isEqualTo("horse-battery");

        assertThat(rotate(installation.keyset())).isEqualTo(new KeyRotation.Result.Done(3));

        assertThat(process.password()).isEqualTo("horse-battery");
        assertThat(process.account().orElseThrow().tokens()).isEqualTo(new Secret("tokens-1"));
        process.settings().set(PORTAL, Field.PASSWORD, new Secret("new"), Installation.ANN, Source.LINK);
        assertThat(another().password()).isEqualTo("new");
    }

    @Test
    void a_key_that_was_rolled_back_with_its_transaction_encrypts_nothing() throws Exception {
        Installation fresh = Installation.seeded(SEED.replaceAll("\"password\": \"[a-z-]*\", ", ""));
        Vault vault = fresh.vault();
        Vault.Place place = Vault.Place.ofAccount("somebody");
        assertThatThrownBy(() -> fresh.jdbi().useTransaction(handle -> {
                    vault.encrypt(handle, new Secret("lost"), place);
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        byte[] kept = fresh.jdbi().inTransaction(handle -> vault.encrypt(handle, new Secret("kept"), place));

        assertThat(fresh.vault().decrypt(kept, place)).isEqualTo(new Secret("kept"));
    }

    @Test
    void the_former_key_is_not_needed_afterwards() throws Exception {
        Keyring before = ring();
        rotate(installation.keyset());
        Keyring after = ring();

        assertThat(after.keys().size()).isEqualTo(1);
        assertThat(after.keys().getPrimary().getId())
                .isNotEqualTo(before.keys().getPrimary().getId());
        assertThatThrownBy(() ->
                        before.envelope().decrypt(ciphertext(), "profiles/1/password".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(GeneralSecurityException.class);
        assertThat(another().password()).isEqualTo("horse-battery");
    }

    @Test
    void while_it_goes_on_processes_read_and_write_without_a_failure() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(3);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            OneProcess other = another();
            Future<?> reader = threads.submit(() -> {
                begun.countDown();
                while (!over.get()) {
                    assertThat(process.password()).isNotEmpty();
                    assertThat(process.account()).isPresent();
                }
            });
            Future<?> writer = threads.submit(() -> {
                begun.countDown();
                while (!over.get()) {
                    String secret = "secret-" + written.incrementAndGet();
                    other.settings().set(PORTAL, Field.PASSWORD, new Secret(secret), Installation.ANN, Source.LINK);
                    assertThat(other.password()).isEqualTo(secret);
                }
            });
            Future<?> renewal = threads.submit(() -> {
                begun.countDown();
                while (!over.get()) {
                    ConnectedAccount read = other.account().orElseThrow();
                    assertThat(other.accounts().replace(read, new Secret("tokens-" + System.nanoTime())))
                            .isTrue();
                }
            });
            begun.await();
            for (int i = 0; i < 5; i++) {
                assertThat(rotate(installation.keyset())).isEqualTo(new KeyRotation.Result.Done(3));
                int seen = written.get();
                await().atMost(Duration.ofSeconds(30)).until(() -> written.get() > seen || writer.isDone());
            }
            over.set(true);
            reader.get();
            writer.get();
            renewal.get();
        }
        assertThat(another().password()).isEqualTo("secret-" + written.get());
        assertThat(ring().keys().size()).isEqualTo(1);
    }

    @Test
    void what_was_encrypted_by_the_configured_keyset_itself_is_read_and_moved_under_the_ring() throws Exception {
        byte[] direct = direct("of-old");
        installation
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE secrets SET ciphertext = ? WHERE profile_id = 1", direct));
        assertThat(process.password()).isEqualTo("of-old");

        rotate(installation.keyset());

        assertThat(ciphertext()[0]).isZero();
        assertThat(process.password()).isEqualTo("of-old");
    }

    @Test
    void a_wrong_keyset_is_noticed_before_there_is_a_ring() throws Exception {
        withoutRing();
        Jdbi jdbi = installation.jdbi();
        String wrong = Keysets.generate();

        assertThatThrownBy(() -> jdbi.useHandle(handle -> vault(wrong).check(handle)))
                .isInstanceOf(WrongKeyset.class);
        assertThatThrownBy(() -> jdbi.useTransaction(
                        handle -> vault(wrong).encrypt(handle, new Secret("new"), Vault.Place.ofAccount("somebody"))))
                .isInstanceOf(WrongKeyset.class);
        assertThat(rotate(wrong)).isInstanceOf(KeyRotation.Result.Failed.class);
        assertThat(rotation(installation.database(), installation.keyset()).giveUp())
                .isEmpty();
        assertThat(another().password()).isEqualTo("of-old");
    }

    @Test
    void secrets_from_before_there_was_a_ring_are_given_up_under_a_wrong_keyset_only() throws Exception {
        withoutRing();

        assertThat(rotation(installation.database(), Keysets.generate()).giveUp())
                .hasValue(1);
        assertThat(installation.jdbi().withHandle(StoredSecret::count)).isZero();
    }

    /** One secret is left, which the configured keyset itself encrypted. */
    private void withoutRing() throws Exception {
        byte[] direct = direct("of-old");
        installation.jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM connected_accounts");
            handle.execute("DELETE FROM secrets WHERE profile_id <> 1");
            handle.execute("UPDATE secrets SET ciphertext = ? WHERE profile_id = 1", direct);
            handle.execute("DELETE FROM keyset");
        });
    }

    private byte[] direct(String secret) throws Exception {
        return Keysets.open(new Secret(installation.keyset()))
                .encrypt(
                        secret.getBytes(StandardCharsets.UTF_8),
                        "profiles/1/password".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_wrong_keyset_is_refused_in_words_and_changes_nothing() throws Exception {
        KeyRotation.Result result = rotate(Keysets.generate());

        assertThat(result)
                .isInstanceOfSatisfying(
                        KeyRotation.Result.Failed.class,
                        failed -> assertThat(failed.why())
                                .contains("is not the keyset that the secrets of this database were encrypted with"));
        assertThat(another().password()).isEqualTo("horse-battery");
    }

    @Test
    void an_unreadable_secret_is_named_and_keeps_the_former_key() throws Exception {
        installation
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE secrets SET ciphertext = '\\x0102' WHERE profile_id = 1"));

        assertThat(rotate(installation.keyset()))
                .isEqualTo(new KeyRotation.Result.Partly(2, List.of("Password of 5500/portal")));
        assertThat(process.account()).isPresent();
        assertThat(ring().keys().size()).isEqualTo(2);
    }

    @Test
    void an_interrupted_rotation_is_begun_again() throws Exception {
        KeyringRow row = new KeyringRow(Keysets.open(new Secret(installation.keyset())));
        installation.jdbi().useTransaction(handle -> {
            try {
                row.write(handle, row.locked(handle).withNewPrimary());
            } catch (GeneralSecurityException failed) {
                throw new IllegalStateException(failed);
            }
        });

        assertThat(rotate(installation.keyset())).isEqualTo(new KeyRotation.Result.Done(3));
        assertThat(ring().keys().size()).isEqualTo(1);
        assertThat(process.password()).isEqualTo("horse-battery");
    }

    @Test
    void the_configured_keyset_is_replaced_by_naming_both_for_a_while() throws Exception {
        String next = Keysets.generate();
        String both = next + "," + installation.keyset();
        OneProcess restarted = OneProcess.of(installation.jdbi(), vault(both));
        assertThat(restarted.password()).isEqualTo("horse-battery");

        assertThat(rotate(both)).isEqualTo(new KeyRotation.Result.Done(3));

        OneProcess later = OneProcess.of(installation.jdbi(), vault(next));
        assertThat(later.password()).isEqualTo("horse-battery");
        assertThat(restarted.password()).isEqualTo("horse-battery");
        assertThat(another().password()).isEmpty();
    }

    @Test
    void a_database_without_the_schema_is_said_in_words() throws Exception {
        TestDatabase empty = TestDatabase.createDatabase();

        assertThat(rotation(empty, installation.keyset()).rotate())
                .isInstanceOfSatisfying(
                        KeyRotation.Result.Failed.class,
                        failed -> assertThat(failed.why()).contains("Start `sendcheck serve` once"));
    }

    private Keyring ring() throws Exception {
        Aead configured = Keysets.open(new Secret(installation.keyset()));
        return installation
                .jdbi()
                .withHandle(handle -> new KeyringRow(configured).read(handle).orElseThrow());
    }

    private byte[] ciphertext() {
        return installation
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT ciphertext FROM secrets WHERE profile_id = 1")
                        .mapTo(byte[].class)
                        .one());
    }
}
