package sendcheck.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Locale;
import sendcheck.settings.ProfileKey;

/**
 * At which places the columns stand, from 0; -1: there is no such column.
 *
 * @param width how many columns there are
 */
record OverrideColumns(int user, int address, int module, int profile, int width) {

    /** Names of the columns. */
    static final String USER = "portal_user";

    static final String ADDRESS = "address";
    static final String MODULE = "module";
    static final String PROFILE = "profile";

    static OverrideColumns of(CsvRecord header) {
        List<String> names = header.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_"))
                .map(name -> name.equals("portaluser") ? USER : name)
                .toList();
        return new OverrideColumns(
                names.indexOf(USER),
                names.indexOf(ADDRESS),
                names.indexOf(MODULE),
                names.indexOf(PROFILE),
                names.size());
    }

    boolean areComplete() {
        return user >= 0 && address >= 0;
    }

    /** Whether each line says for which profile it is, as in a file of all overrides. */
    boolean nameProfiles() {
        return module >= 0 && profile >= 0;
    }

    /** Whether something stands in the line where there is no column. */
    boolean isTooNarrowFor(CsvRecord record) {
        return record.getFields().stream().skip(width).anyMatch(field -> !field.isBlank());
    }

    String user(CsvRecord record) {
        return field(record, user);
    }

    String address(CsvRecord record) {
        return field(record, address);
    }

    /** Module or profile is left open; only where they {@link #nameProfiles}. */
    boolean isOpen(CsvRecord record) {
        return field(record, module).isEmpty() || field(record, profile).isEmpty();
    }

    /** The line is for this profile; only where they {@link #nameProfiles}. */
    boolean isFor(ProfileKey key, CsvRecord record) {
        return field(record, module).equalsIgnoreCase(key.module())
                && field(record, profile).equalsIgnoreCase(key.profile());
    }

    private static String field(CsvRecord record, int at) {
        return at < record.getFieldCount() ? SafeCell.read(record.getField(at).strip()) : "";
    }
}
