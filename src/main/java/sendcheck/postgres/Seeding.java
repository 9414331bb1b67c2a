package sendcheck.postgres;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.settings.Profile;
import sendcheck.settings.SenderOverride;

/** Fills an empty database, once, whatever the number of processes that start on it. */
final class Seeding {
    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

    private final Jdbi jdbi;
    private final Vault vault;

    Seeding(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** Does nothing when there is a module already. */
    void seed(Seed seed) {
        jdbi.useTransaction(handle -> {
            handle.execute("LOCK TABLE modules IN SHARE ROW EXCLUSIVE MODE");
            int modules = handle.createQuery("SELECT count(*) FROM modules")
                    .mapTo(Integer.class)
                    .one();
            if (modules == 0) {
                int position = 0;
                for (Seed.SeedModule module : seed.modules()) {
                    insert(handle, module, position++);
                }
                LOG.info("The database was empty; it has {} modules now", position);
            }
        });
    }

    private void insert(Handle handle, Seed.SeedModule module, int position) {
        handle.execute(
                "INSERT INTO modules (key, title, position, alert_channel) VALUES (?, ?, ?, ?)",
                module.key(),
                module.title(),
                position,
                module.alertChannel());
        module.channels()
                .forEach(channel -> handle.execute(
                        "INSERT INTO channel_defaults (channel, module) VALUES (?, ?)", channel, module.key()));
        int profilePosition = 0;
        for (Seed.SeedProfile profile : module.profiles()) {
            insert(handle, profile, profilePosition++);
        }
    }

    private void insert(Handle handle, Seed.SeedProfile seed, int position) {
        long id = insert(handle, seed.profile(), position);
        SignInRow signIn = SignInRow.of(ProfileColumns.server(seed.profile()).signIn());
        String field = signIn.secretField();
        if (field != null && !signIn.secret().isEmpty()) {
            handle.execute(
                    "INSERT INTO secrets (profile_id, field, ciphertext) VALUES (?, ?, ?)",
                    id,
                    field,
                    vault.encrypt(signIn.secret(), id, field));
        }
        for (SenderOverride override : seed.overrides()) {
            handle.execute(
                    "INSERT INTO overrides (profile_id, portal_user, address) VALUES (?, ?, ?)",
                    id,
                    override.portalUser(),
                    override.address());
        }
    }

    private static long insert(Handle handle, Profile profile, int position) {
        Query insert = handle.createQuery("""
                        INSERT INTO profiles (module, key, title, position, delivery, host, port, security, sign_in,
                          user_name, oauth_authority, oauth_tenant, oauth_client, oauth_grant, trust_anchors,
                          allows_cleartext_password, from_name, from_address, reply_to, bcc, test_recipient)
                        VALUES (:module, :key, :title, :position, :delivery, :host, :port, :security, :signIn,
                          :user, :oauthAuthority, :oauthTenant, :oauthClient, :oauthGrant, :trustAnchors,
                          :allowsCleartextPassword, :fromName, :from, :replyTo, :bcc, :testRecipient)
                        RETURNING id
                        """);
        return ProfileColumns.bind(insert, profile)
                .bind("module", profile.key().module())
                .bind("key", profile.key().profile())
                .bind("title", profile.title())
                .bind("position", position)
                .mapTo(Long.class)
                .one();
    }
}
