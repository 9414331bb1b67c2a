package sendcheck.history;

import java.time.Instant;

/**
 * A field of the settings that someone changed.
 *
 * @param field its label
 * @param before the former text; empty when nothing was filled in, and for secrets
 * @param after the later text, likewise
 * @param isSecret only that it changed is known
 * @param by who, as shown to others
 */
public record ChangedSetting(String field, String before, String after, boolean isSecret, String by, Instant at) {}
