package sendcheck.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Profile;
import sendcheck.settings.SenderOverride;

/**
 * Modules with all that belongs to them, as an installation begins with them or is moved.
 *
 * @param modules in their order
 */
public record Inventory(List<ModuleEntry> modules) {

    public Inventory {
        modules = List.copyOf(modules);
    }

    /**
     * A module.
     *
     * @param alertChannel a channel id or {@code #name}; null: none
     * @param channels ids, or names without {@code #}, of channels whose default it is
     * @param archived out of use
     */
    public record ModuleEntry(
            String key,
            String title,
            @Nullable String alertChannel,
            List<String> channels,
            boolean archived,
            List<ProfileEntry> profiles) {
        public ModuleEntry {
            channels = List.copyOf(channels);
            profiles = List.copyOf(profiles);
        }
    }

    /**
     * A profile with its overrides.
     *
     * @param profile its version does not count; secrets that are empty are left as they are where it arrives
     * @param archived out of use
     * @param overrides by portal user
     */
    public record ProfileEntry(Profile profile, boolean archived, List<SenderOverride> overrides) {
        public ProfileEntry {
            overrides = List.copyOf(overrides);
        }
    }
}
