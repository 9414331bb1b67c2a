package sendcheck.slack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where someone waits for a secret to be set.
 *
 * @param view id of the modal with the form
 * @param notice name of the modal over it, Slack's {@code external_id}
 */
record OpenForm(String view, String notice) {

    private static final String BETWEEN = " ";

    /** In one text, for whoever issues the link. */
    String written() {
        return view + BETWEEN + notice;
    }

    /** Reads what {@link #written()} wrote. */
    static Optional<OpenForm> read(@Nullable String written) {
        String[] parts = written == null ? new String[0] : written.split(BETWEEN, 2);
        return parts.length == 2 ? Optional.of(new OpenForm(parts[0], parts[1])) : Optional.empty();
    }
}
