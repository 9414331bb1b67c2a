package sendcheck.postgres;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import sendcheck.catalog.Inventories;
import sendcheck.catalog.Inventories.Refused;
import sendcheck.catalog.Inventory;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;
import sendcheck.testrun.Person;

/** All modules and profiles in PostgreSQL, read and written as a whole. */
final class InventoryStore implements Inventories {
    private final Jdbi jdbi;
    private final Vault vault;
    private final Clock clock;
    private final ProfileRow profileRow;

    InventoryStore(Jdbi jdbi, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
        this.profileRow = ProfileRow.withSecrets(vault);
    }

    @Override
    public Optional<Inventory> inventory(@Nullable String module) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            List<Inventory.ModuleEntry> modules = SubjectRow.modules(handle).stream()
                    .filter(row -> module == null || row.key().equals(module))
                    .map(row -> module(handle, row))
                    .toList();
            return module != null && modules.isEmpty() ? Optional.empty() : Optional.of(new Inventory(modules));
        });
    }

    private Inventory.ModuleEntry module(Handle handle, SubjectRow row) {
        List<String> channels = handle.createQuery(
                        "SELECT channel FROM channel_defaults WHERE module = :module ORDER BY channel")
                .bind("module", row.key())
                .mapTo(String.class)
                .list();
        return new Inventory.ModuleEntry(
                row.key(), row.title(), row.alertChannel(), channels, row.archived(), profiles(handle, row.key()));
    }

    private List<Inventory.ProfileEntry> profiles(Handle handle, String module) {
        Map<ProfileKey, List<SenderOverride>> overrides = overrides(handle, module);
        return handle.createQuery("""
                        SELECT p.*, m.title AS module_title, NULL::bytea AS ciphertext
                        FROM profiles p JOIN modules m ON m.key = p.module
                        WHERE p.module = :module ORDER BY p.position, p.key
                        """)
                .bind("module", module)
                .map((row, context) -> {
                    Profile profile = profileRow.read(row);
                    return new Inventory.ProfileEntry(
                            profile,
                            row.getObject("archived_at") != null,
                            overrides.getOrDefault(profile.key(), List.of()));
                })
                .list();
    }

    private static Map<ProfileKey, List<SenderOverride>> overrides(Handle handle, String module) {
        return handle
                .createQuery("""
                        SELECT p.key, o.portal_user, o.address FROM overrides o JOIN profiles p ON p.id = o.profile_id
                        WHERE p.module = :module ORDER BY p.key, o.portal_user
                        """)
                .bind("module", module)
                .map((row, context) -> new SenderOverride(
                        new ProfileKey(module, row.getString("key")),
                        row.getString("portal_user"),
                        row.getString("address")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(SenderOverride::profile));
    }

    @Override
    public Takeover takeOver(Inventory inventory, Person by, boolean rehearsal) throws Refused {
        return jdbi.inTransaction(handle -> {
            handle.execute("LOCK TABLE modules IN SHARE ROW EXCLUSIVE MODE");
            Takeover takeover = new InventoryTakeover(handle, vault, by, clock.instant()).of(inventory);
            if (rehearsal) {
                handle.rollback();
            }
            return takeover;
        });
    }
}
