package sendcheck.postgres;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import sendcheck.catalog.CatalogChange.Kind;
import sendcheck.catalog.Inventories.Refused;
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
    private final TakenTitles titles = new TakenTitles();
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

    Takeover of(Inventory inventory) throws Refused {
        inventory.modules().forEach(this::module);
        titles.refuse(handle);
        return new Takeover(modulesAdded, modulesChanged, profilesAdded, profilesChanged, overrides);
    }

    private void module(Inventory.ModuleEntry module) {
        List<SubjectRow> known = SubjectRow.modules(handle);
        SubjectRow row = SubjectRow.find(known, module.key());
        Signature signature = new Signature(new Subject.OfModule(module.key()), by, now, Source.IMPORT);
        ModuleChannels channels = new ModuleChannels(handle, signature);
        if (row == null) {
            rows.insertModule(handle, bare(module), SubjectRow.last(known) + 1);
            added(signature, module.title());
            channels.alertIn(null, module.alertChannel());
            channels.beDefaultOf(module.channels());
            modulesAdded++;
        } else {
            boolean renamed = renamed(signature, row, module.title(), module.archived());
            boolean alerts = channels.alertIn(row.alertChannel(), module.alertChannel());
            boolean defaults = channels.beDefaultOf(module.channels());
            modulesChanged += renamed || alerts || defaults ? 1 : 0;
        }
        module.profiles().forEach(this::profile);
    }

    private static Inventory.ModuleEntry bare(Inventory.ModuleEntry module) {
        return new Inventory.ModuleEntry(module.key(), module.title(), null, List.of(), module.archived(), List.of());
    }

    private void added(Signature signature, String title) {
        signature.log(handle, Kind.ADDED, "", title);
        titles.named(signature.subject());
    }

    private boolean renamed(Signature signature, SubjectRow row, String title, boolean archived) {
        if (!row.title().equals(title)) {
            SubjectRow.retitle(handle, signature.subject(), title);
            titles.named(signature.subject());
            signature.log(handle, Kind.CHANGED, row.title(), title);
        }
        if (row.archived() != archived) {
            SubjectRow.archive(handle, signature.subject(), archived ? now : null);
            titles.named(signature.subject());
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
            added(signature, entry.profile().title());
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
