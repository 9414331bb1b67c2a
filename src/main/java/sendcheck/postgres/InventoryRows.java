package sendcheck.postgres;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import sendcheck.catalog.Inventory;
import sendcheck.settings.Profile;

/** Writes modules and profiles into new rows. */
final class InventoryRows {
    private final Vault vault;

    InventoryRows(Vault vault) {
        this.vault = vault;
    }

    void insert(Handle handle, Inventory.ModuleEntry module, int position) {
        insertModule(handle, module, position);
        int profilePosition = 0;
        for (Inventory.ProfileEntry profile : module.profiles()) {
            insert(handle, profile, profilePosition++);
        }
    }

    /** Without its profiles. */
    void insertModule(Handle handle, Inventory.ModuleEntry module, int position) {
        handle.execute(
                "INSERT INTO modules (key, title, position, alert_channel, archived_at)"
                        + " VALUES (?, ?, ?, ?, CASE WHEN ? THEN now() END)",
                module.key(),
                module.title(),
                position,
                module.alertChannel(),
                module.archived());
        module.channels()
                .forEach(channel -> handle.execute(
                        "INSERT INTO channel_defaults (channel, module) VALUES (?, ?)", channel, module.key()));
    }

    /** Gives the id of its row. */
    long insert(Handle handle, Inventory.ProfileEntry entry, int position) {
        long id = insert(handle, entry.profile(), position, entry.archived());
        SignInRow signIn = SignInRow.of(ProfileColumns.server(entry.profile()).signIn());
        String field = signIn.secretField();
        if (field != null && !signIn.secret().isEmpty()) {
            handle.execute(
                    "INSERT INTO secrets (profile_id, field, ciphertext, expires_on) VALUES (?, ?, ?, ?)",
                    id,
                    field,
                    vault.encrypt(handle, signIn.secret(), id, field),
                    signIn.expires());
        }
        OverrideRows.insert(handle, id, entry.overrides());
        return id;
    }

    private static long insert(Handle handle, Profile profile, int position, boolean archived) {
        Query insert = handle.createQuery("""
                        INSERT INTO profiles (module, key, title, position, delivery, host, port, security, sign_in,
                          user_name, oauth_authority, oauth_tenant, oauth_client, oauth_grant, trust_anchors,
                          allows_cleartext_password, from_name, from_address, reply_to, bcc, test_recipient, archived_at)
                        VALUES (:module, :key, :title, :position, :delivery, :host, :port, :security, :signIn,
                          :user, :oauthAuthority, :oauthTenant, :oauthClient, :oauthGrant, :trustAnchors,
                          :allowsCleartextPassword, :fromName, :from, :replyTo, :bcc, :testRecipient,
                          CASE WHEN :archived THEN now() END)
                        RETURNING id
                        """);
        return ProfileColumns.bind(insert, profile)
                .bind("module", profile.key().module())
                .bind("key", profile.key().profile())
                .bind("title", profile.title())
                .bind("position", position)
                .bind("archived", archived)
                .mapTo(Long.class)
                .one();
    }
}
