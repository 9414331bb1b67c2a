package sendcheck.postgres;

import org.jspecify.annotations.Nullable;

/** Makes any text storable: PostgreSQL takes neither NUL nor half a surrogate pair. */
final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    static String of(String text) {
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || isHalfPair(point) ? REPLACEMENT : point)
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }

    private static boolean isHalfPair(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
