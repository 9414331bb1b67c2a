package sendcheck.slack.view;

import java.util.Optional;
import sendcheck.settings.ProfileKey;

/**
 * A file of overrides that someone chose.
 *
 * @param whole overrides that the file does not name are removed
 * @param basis what it was compared with; empty: not compared yet
 * @param address where Slack keeps the file, without line breaks
 */
public record ImportPlan(ProfileKey profile, boolean whole, String basis, String address) {

    private static final String BETWEEN = "\n";
    private static final String WHOLE = "whole";

    public ImportPlan on(String newBasis) {
        return new ImportPlan(profile, whole, newBasis, address);
    }

    public String metadata() {
        return String.join(BETWEEN, profile.toString(), whole ? WHOLE : "", basis, address);
    }

    /** Reads what {@link #metadata()} wrote. */
    public static Optional<ImportPlan> read(String metadata) {
        String[] parts = metadata.split(BETWEEN, -1);
        return parts.length != 4
                ? Optional.empty()
                : ActionValues.profile(parts[0])
                        .map(profile -> new ImportPlan(profile, parts[1].equals(WHOLE), parts[2], parts[3]));
    }
}
