package sendcheck.postgres;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import sendcheck.catalog.Arranged;
import sendcheck.catalog.Arranged.Reason;
import sendcheck.catalog.CatalogChange;
import sendcheck.catalog.CatalogChange.Kind;
import sendcheck.catalog.CatalogEditor;
import sendcheck.catalog.Inventory;
import sendcheck.catalog.Subject;
import sendcheck.editing.Source;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.Module;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;
import sendcheck.testrun.Person;

/** Changes of modules and profiles in PostgreSQL, one after the other. */
final class CatalogEditStore implements CatalogEditor {

    private static final int SUBMISSION_PORT = 587;

    private final Jdbi jdbi;
    private final Clock clock;
    private final InventoryRows rows;

    CatalogEditStore(Jdbi jdbi, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.rows = new InventoryRows(vault);
    }

    @Override
    public List<ModuleLine> everything() {
        return jdbi.inTransaction(handle -> {
            List<ModuleLine> modules = new ArrayList<>();
            for (SubjectRow module : SubjectRow.modules(handle)) {
                List<ProfileLine> profiles = SubjectRow.profiles(handle, module.key()).stream()
                        .map(profile -> new ProfileLine(
                                new ProfileName(
                                        new ProfileKey(module.key(), profile.key()), module.title(), profile.title()),
                                profile.archived()))
                        .toList();
                modules.add(new ModuleLine(
                        new Module(module.key(), module.title(), module.alertChannel()), module.archived(), profiles));
            }
            return modules;
        });
    }

    @Override
    public Arranged addModule(String key, String title, @Nullable String alertChannel, Person by) {
        return alone(handle -> {
            List<SubjectRow> modules = SubjectRow.modules(handle);
            Arranged free = SubjectRow.free(modules, key, title);
            if (free instanceof Arranged.Done) {
                Inventory.ModuleEntry module =
                        new Inventory.ModuleEntry(key, title, alertChannel, List.of(), false, List.of());
                rows.insertModule(handle, module, SubjectRow.last(modules) + 1);
                signature(new Subject.OfModule(key), by).log(handle, Kind.ADDED, "", title);
            }
            return free;
        });
    }

    @Override
    public Arranged addProfile(ProfileKey key, String title, Person by) {
        return alone(handle -> {
            SubjectRow module = SubjectRow.find(SubjectRow.modules(handle), key.module());
            if (module == null || module.archived()) {
                return Arranged.refused(Reason.GONE);
            }
            List<SubjectRow> profiles = SubjectRow.profiles(handle, key.module());
            Arranged free = SubjectRow.free(profiles, key.profile(), title);
            if (free instanceof Arranged.Done) {
                Inventory.ProfileEntry profile =
                        new Inventory.ProfileEntry(blank(key, module.title(), title), false, List.of());
                rows.insert(handle, profile, SubjectRow.last(profiles) + 1);
                signature(new Subject.OfProfile(key), by).log(handle, Kind.ADDED, "", title);
            }
            return free;
        });
    }

    private static Profile blank(ProfileKey key, String moduleTitle, String title) {
        MailServer server =
                new MailServer("", SUBMISSION_PORT, Security.STARTTLS, new SignIn.Password("", new Secret("")), null);
        return new Profile(
                key,
                moduleTitle,
                title,
                new Delivery.SpecifyServer(server),
                new Sender("", "", null, List.of()),
                "",
                1);
    }

    @Override
    public Arranged rename(Subject subject, String seen, String title, Person by) {
        return change(subject, (handle, row) -> {
            if (row.archived()) {
                return Arranged.refused(Reason.GONE);
            }
            if (!row.title().equals(seen)) {
                return Arranged.refused(Reason.CHANGED_MEANWHILE);
            }
            if (row.title().equals(title)) {
                return new Arranged.Done();
            }
            if (SubjectRow.neighbours(handle, subject).stream()
                    .anyMatch(other -> !other.key().equals(row.key()) && other.isCalled(title))) {
                return Arranged.refused(Reason.TITLE_TAKEN);
            }
            SubjectRow.retitle(handle, subject, title);
            signature(subject, by).log(handle, Kind.CHANGED, seen, title);
            return new Arranged.Done();
        });
    }

    @Override
    public Arranged archive(Subject subject, Person by) {
        return change(subject, (handle, row) -> {
            if (!row.archived()) {
                SubjectRow.archive(handle, subject, clock.instant());
                signature(subject, by).log(handle, Kind.ARCHIVED, row.title(), row.title());
            }
            return new Arranged.Done();
        });
    }

    @Override
    public Arranged bringBack(Subject subject, Person by) {
        return change(subject, (handle, row) -> {
            if (!row.archived()) {
                return new Arranged.Done();
            }
            if (subject instanceof Subject.OfProfile(ProfileKey key) && isArchived(handle, key.module())) {
                return Arranged.refused(Reason.MODULE_ARCHIVED);
            }
            if (SubjectRow.neighbours(handle, subject).stream()
                    .anyMatch(other -> !other.archived() && other.isCalled(row.title()))) {
                return Arranged.refused(Reason.TITLE_TAKEN);
            }
            SubjectRow.archive(handle, subject, null);
            signature(subject, by).log(handle, Kind.BROUGHT_BACK, row.title(), row.title());
            return new Arranged.Done();
        });
    }

    private static boolean isArchived(Handle handle, String module) {
        SubjectRow row = SubjectRow.find(SubjectRow.modules(handle), module);
        return row == null || row.archived();
    }

    private interface Change {
        Arranged make(Handle handle);
    }

    /** Modules and profiles are changed by one at a time, so that no two get the same place or title. */
    private Arranged alone(Change change) {
        return jdbi.inTransaction(handle -> {
            handle.execute("LOCK TABLE modules IN SHARE ROW EXCLUSIVE MODE");
            return change.make(handle);
        });
    }

    private Arranged change(Subject subject, BiFunction<Handle, SubjectRow, Arranged> change) {
        return alone(handle -> {
            SubjectRow row = SubjectRow.find(SubjectRow.neighbours(handle, subject), SubjectRow.keyOf(subject));
            return row == null ? Arranged.refused(Reason.GONE) : change.apply(handle, row);
        });
    }

    private Signature signature(Subject subject, Person by) {
        return new Signature(subject, by, clock.instant(), Source.FORM);
    }

    @Override
    public List<CatalogChange> log(@Nullable ProfileKey profile, int most) {
        return jdbi.withHandle(handle -> CatalogLog.latest(handle, profile, most));
    }
}
