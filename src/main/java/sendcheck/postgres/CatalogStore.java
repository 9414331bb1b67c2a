package sendcheck.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import sendcheck.settings.Catalog;
import sendcheck.settings.Module;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.settings.SenderOverride;

/** Modules and profiles in PostgreSQL; of archived ones there are the names alone. */
final class CatalogStore implements Catalog {
    private final Jdbi jdbi;
    private final ProfileRow withSecrets;
    private final ProfileRow withoutSecrets;

    CatalogStore(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.withSecrets = ProfileRow.withSecrets(vault);
        this.withoutSecrets = ProfileRow.withoutSecrets();
    }

    @Override
    public List<Module> modules() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT key, title, alert_channel FROM modules WHERE archived_at IS NULL ORDER BY position, key")
                .map((row, context) ->
                        new Module(row.getString("key"), row.getString("title"), row.getString("alert_channel")))
                .list());
    }

    @Override
    public List<ProfileName> profileNames() {
        return names("p.archived_at IS NULL AND m.archived_at IS NULL");
    }

    @Override
    public List<ProfileName> archivedNames() {
        return names("p.archived_at IS NOT NULL OR m.archived_at IS NOT NULL");
    }

    private List<ProfileName> names(String wanted) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT p.module, p.key, m.title AS module_title, p.title
                        FROM profiles p JOIN modules m ON m.key = p.module
                        WHERE %s
                        ORDER BY m.position, m.key, p.position, p.key
                        """.formatted(wanted))
                .map((row, context) -> new ProfileName(key(row), row.getString("module_title"), row.getString("title")))
                .list());
    }

    private static ProfileKey key(ResultSet row) throws SQLException {
        return new ProfileKey(row.getString("module"), row.getString("key"));
    }

    @Override
    public Optional<Profile> profile(ProfileKey key) {
        return profile(key, withSecrets);
    }

    @Override
    public Optional<Profile> profileWithoutSecrets(ProfileKey key) {
        return profile(key, withoutSecrets);
    }

    private Optional<Profile> profile(ProfileKey key, ProfileRow reader) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT p.*, m.title AS module_title, s.ciphertext
                        FROM profiles p
                        JOIN modules m ON m.key = p.module
                        LEFT JOIN secrets s ON s.profile_id = p.id
                          AND s.field = CASE p.sign_in WHEN 'oauth' THEN p.oauth_grant ELSE 'password' END
                        WHERE p.module = :module AND p.key = :key AND p.archived_at IS NULL AND m.archived_at IS NULL
                        """)
                .bind("module", key.module())
                .bind("key", key.profile())
                .map((row, context) -> reader.read(row))
                .findOne());
    }

    @Override
    public List<SenderOverride> overrides(ProfileKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT o.portal_user, o.address
                        FROM overrides o JOIN profiles p ON p.id = o.profile_id
                        WHERE p.module = :module AND p.key = :key
                        ORDER BY o.portal_user
                        """)
                .bind("module", key.module())
                .bind("key", key.profile())
                .map((row, context) -> new SenderOverride(key, row.getString("portal_user"), row.getString("address")))
                .list());
    }

    @Override
    public Optional<String> defaultModule(String channelId, String channelName) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT d.module FROM channel_defaults d JOIN modules m ON m.key = d.module
                        WHERE d.channel IN (:id, :name) AND m.archived_at IS NULL
                        ORDER BY d.channel = :id DESC LIMIT 1
                        """)
                .bind("id", StorableText.of(channelId))
                .bind("name", StorableText.of(channelName))
                .mapTo(String.class)
                .findOne());
    }
}
