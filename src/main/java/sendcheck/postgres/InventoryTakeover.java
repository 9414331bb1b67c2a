package sendcheck.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import sendcheck.catalog.CatalogChange.Kind;
import sendcheck.catalog.Inventories.Takeover;
import sendcheck.catalog.Inventory;
import sendcheck.catalog.OverridesDelta;
import sendcheck.catalog.Subject;
import sendcheck.editing.Source;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/** One inventory that is taken over in one transaction. */
final class InventoryTakeover {
    private final Handle handle;
    private final InventoryRows rows;
    private final ProfileTakeover profiles;
    private final Person by;
    private final Instant now;
    private int modulesAdded;
    private int modulesChanged;
    private int profilesAdded;
    private int profilesChanged;
    private OverridesDelta overrides = OverridesDelta.NONE;

    InventoryTakeover(Handle handle, Vault vault, Person by, Instant now) {
        this.handle = handle;
        this.rows = new InventoryRows(vault);
        this.profiles = new ProfileTakeover(handle, vault, by, now);
        this.by = by;
        this.now = now;
    }

    Takeover of(Inventory inventory) {
        inventory.modules().forEach(this::module);
        return new Takeover(modulesAdded, modulesChanged, profilesAdded, profilesChanged, overrides);
    }

    private void module(Inventory.ModuleEntry module) {
        List<SubjectRow> known = SubjectRow.modules(handle);
        SubjectRow row = SubjectRow.find(known, module.key());
        Signature signature = new Signature(new Subject.OfModule(module.key()), by, now, Source.IMPORT);
        if (row == null) {
            takeChannels(module);
            rows.insertModule(handle, module, SubjectRow.last(known) + 1);
            signature.log(handle, Kind.ADDED, "", module.title());
            modulesAdded++;
        } else if (change(module, row, signature)) {
            modulesChanged++;
        }
        module.profiles().forEach(this::profile);
    }

    private boolean change(Inventory.ModuleEntry module, SubjectRow row, Signature signature) {
        boolean changed = renamed(signature, row, module.title(), module.archived());
        if (!Objects.equals(row.alertChannel(), module.alertChannel())) {
            handle.createUpdate("UPDATE modules SET alert_channel = :channel WHERE key = :key")
                    .bind("channel", module.alertChannel())
                    .bind("key", module.key())
                    .execute();
            changed = true;
        }
        if (!channels(module.key()).equals(module.channels().stream().sorted().toList())) {
            handle.execute("DELETE FROM channel_defaults WHERE module = ?", module.key());
            takeChannels(module);
            module.channels()
                    .forEach(channel -> handle.execute(
                            "INSERT INTO channel_defaults (channel, module) VALUES (?, ?)", channel, module.key()));
            changed = true;
        }
        return changed;
    }

    private List<String> channels(String module) {
        return handle
                .createQuery("SELECT channel FROM channel_defaults WHERE module = :module")
                .bind("module", module)
                .mapTo(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** A channel has one module: it goes over to this one. */
    private void takeChannels(Inventory.ModuleEntry module) {
        module.channels().forEach(channel -> handle.execute("DELETE FROM channel_defaults WHERE channel = ?", channel));
    }

    private boolean renamed(Signature signature, SubjectRow row, String title, boolean archived) {
        if (!row.title().equals(title)) {
            SubjectRow.retitle(handle, signature.subject(), title);
            signature.log(handle, Kind.CHANGED, row.title(), title);
        }
        if (row.archived() != archived) {
            SubjectRow.archive(handle, signature.subject(), archived ? now : null);
            signature.log(handle, archived ? Kind.ARCHIVED : Kind.BROUGHT_BACK, title, title);
        }
        return !row.title().equals(title) || row.archived() != archived;
    }

    private void profile(Inventory.ProfileEntry entry) {
        ProfileKey key = entry.profile().key();
        List<SubjectRow> known = SubjectRow.profiles(handle, key.module());
        SubjectRow row = SubjectRow.find(known, key.profile());
        Signature signature = new Signature(new Subject.OfProfile(key), by, now, Source.IMPORT);
        if (row == null) {
            Inventory.ProfileEntry bare = new Inventory.ProfileEntry(entry.profile(), entry.archived(), List.of());
            long id = rows.insert(handle, bare, SubjectRow.last(known) + 1);
            signature.log(handle, Kind.ADDED, "", entry.profile().title());
            profilesAdded++;
            overrides(id, entry, signature);
            return;
        }
        boolean renamed = renamed(signature, row, entry.profile().title(), entry.archived());
        long id = profiles.id(key);
        if (profiles.change(id, entry.profile()) || renamed) {
            profilesChanged++;
        }
        overrides(id, entry, signature);
    }

    private void overrides(long id, Inventory.ProfileEntry entry, Signature signature) {
        overrides = overrides.plus(OverrideRows.compare(handle, id, entry.overrides(), true));
        OverrideRows.replace(handle, id, entry.overrides(), true, signature);
    }
}
