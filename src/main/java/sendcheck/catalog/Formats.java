package sendcheck.catalog;

import java.util.List;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;

/** Writes and reads the files that people export and import. */
public interface Formats {

    /** All of an inventory in one file that can be imported again; without secrets. */
    ExportFile json(Inventory inventory);

    /** Profiles and overrides as tables; without secrets. */
    List<ExportFile> csv(Inventory inventory);

    /** The overrides of one profile as a table that {@link #overrides} reads. */
    ExportFile csv(ProfileKey profile, List<SenderOverride> overrides);

    /** Reads a table of overrides for this profile; every file has an answer. */
    OverridesReading overrides(ProfileKey profile, byte[] file);

    /**
     * A file to give to someone.
     *
     * @param name with its ending, of letters, digits, hyphens and dots
     */
    @SuppressWarnings("ArrayRecordComponent")
    record ExportFile(String name, byte[] content) {}
}
