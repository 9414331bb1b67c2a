package sendcheck.settings;

import org.jspecify.annotations.Nullable;

/**
 * A part of the product with e-mail settings of its own.
 *
 * @param key lower-case, as in {@link ProfileKey#module()}
 * @param title what people read, for example {@code Documents}
 * @param alertChannel where failures of its profiles are told, a channel id or {@code #name}; null: nowhere
 */
public record Module(String key, String title, @Nullable String alertChannel) {}
