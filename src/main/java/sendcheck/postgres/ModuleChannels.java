package sendcheck.postgres;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import sendcheck.catalog.CatalogChange.Kind;
import sendcheck.catalog.Subject;

/** Where a module tells failures and whose default it is; what is changed is logged. */
final class ModuleChannels {
    private final Handle handle;
    private final Signature signature;
    private final String module;

    /** @param signature its subject is the module */
    ModuleChannels(Handle handle, Signature signature) {
        this.handle = handle;
        this.signature = signature;
        this.module = signature.subject().toString();
    }

    /** Whether it was another one; null: none. */
    boolean alertIn(@Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return false;
        }
        handle.createUpdate("UPDATE modules SET alert_channel = :channel WHERE key = :key")
                .bind("channel", after)
                .bind("key", module)
                .execute();
        signature.log(
                handle,
                Kind.ALERT_CHANNEL,
                Objects.requireNonNullElse(before, ""),
                Objects.requireNonNullElse(after, ""));
        return true;
    }

    /** Makes it the default of these channels and no others; whether they were other ones. */
    boolean beDefaultOf(List<String> channels) {
        List<String> before = of(module);
        List<String> after = channels.stream().sorted().toList();
        if (before.equals(after)) {
            return false;
        }
        after.forEach(this::take);
        handle.execute("DELETE FROM channel_defaults WHERE module = ?", module);
        after.forEach(channel ->
                handle.execute("INSERT INTO channel_defaults (channel, module) VALUES (?, ?)", channel, module));
        log(signature, before, after);
        return true;
    }

    /** A channel has one module: another one loses it. */
    private void take(String channel) {
        Optional<String> other = handle.createQuery(
                        "SELECT module FROM channel_defaults WHERE channel = :channel AND module <> :module")
                .bind("channel", channel)
                .bind("module", module)
                .mapTo(String.class)
                .findOne();
        if (other.isPresent()) {
            List<String> before = of(other.get());
            handle.execute("DELETE FROM channel_defaults WHERE channel = ?", channel);
            log(signature.about(new Subject.OfModule(other.get())), before, of(other.get()));
        }
    }

    private List<String> of(String one) {
        return handle
                .createQuery("SELECT channel FROM channel_defaults WHERE module = :module")
                .bind("module", one)
                .mapTo(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private void log(Signature whose, List<String> before, List<String> after) {
        whose.log(handle, Kind.CHANNELS, String.join(", ", before), String.join(", ", after));
    }
}
