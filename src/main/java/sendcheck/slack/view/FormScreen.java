package sendcheck.slack.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Problem;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;

/**
 * What an open settings form must remember beside what is typed in it; travels in the modal's {@code private_metadata}.
 *
 * @param version of the profile that the form was begun from
 * @param channel where it was asked for, a channel id; a person's own id for a direct message
 * @param thread the thread that it was asked for in; null: none
 * @param typedAt when what it was opened with was typed; null: it was opened with what is kept
 * @param sendsTest whether a test email is to be sent after saving
 * @param certificates how many empty places for extra CA certificates were asked for
 * @param confirmed marks of the warnings that were shown with <em>Save anyway</em>
 * @param refills how often the app filled in each field; Slack shows a new initial value only in a block with a new name
 */
public record FormScreen(
        ProfileKey profile,
        long version,
        String channel,
        @Nullable String thread,
        @Nullable Instant typedAt,
        boolean sendsTest,
        int certificates,
        Set<String> confirmed,
        Map<Field, Integer> refills) {

    private static final String BETWEEN = "\n";
    private static final int PARTS = 9;

    public FormScreen {
        confirmed = Set.copyOf(confirmed);
        refills = Map.copyOf(refills);
    }

    /** Of a form that is opened now, with what is kept. */
    public static FormScreen opened(ProfileKey profile, long version, String channel, @Nullable String thread) {
        return new FormScreen(profile, version, channel, thread, null, true, 0, Set.of(), Map.of());
    }

    /** For {@code private_metadata}; at most 3,000 characters. */
    public String metadata() {
        return String.join(
                BETWEEN,
                profile.toString(),
                Long.toString(version),
                channel,
                thread == null ? "" : thread,
                typedAt == null ? "" : Long.toString(typedAt.getEpochSecond()),
                sendsTest ? FormIds.YES : "",
                Integer.toString(certificates),
                String.join(",", new TreeSet<>(confirmed)),
                sorted(refills).entrySet().stream()
                        .map(entry -> entry.getKey().name() + ":" + entry.getValue())
                        .collect(Collectors.joining(",")));
    }

    private static EnumMap<Field, Integer> sorted(Map<Field, Integer> refills) {
        EnumMap<Field, Integer> sorted = new EnumMap<>(Field.class);
        sorted.putAll(refills);
        return sorted;
    }

    /** Reads what {@link #metadata()} wrote; empty for that of another version of the app. */
    public static Optional<FormScreen> read(@Nullable String metadata) {
        String[] parts = metadata == null ? new String[0] : metadata.split(BETWEEN, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FormScreen(
                    ProfileKey.parse(parts[0]),
                    Long.parseLong(parts[1]),
                    parts[2],
                    parts[3].isEmpty() ? null : parts[3],
                    parts[4].isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(parts[4])),
                    parts[5].equals(FormIds.YES),
                    Integer.parseInt(parts[6]),
                    Set.copyOf(listed(parts[7])),
                    listed(parts[8]).stream()
                            .map(entry -> entry.split(":", 2))
                            .collect(Collectors.toMap(
                                    entry -> Field.valueOf(entry[0]), entry -> Integer.parseInt(entry[1])))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException older) {
            return Optional.empty();
        }
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split(",")).filter(word -> !word.isEmpty()).toList();
    }

    /** The app has filled in these fields. */
    public FormScreen refilled(Set<Field> fields) {
        Map<Field, Integer> more = new EnumMap<>(Field.class);
        more.putAll(refills);
        fields.forEach(field -> more.merge(field, 1, Integer::sum));
        return new FormScreen(profile, version, channel, thread, typedAt, sendsTest, certificates, confirmed, more);
    }

    /** With one more place for an extra CA certificate. */
    public FormScreen withCertificate() {
        return new FormScreen(
                profile, version, channel, thread, typedAt, sendsTest, certificates + 1, confirmed, refills);
    }

    /** Whether a test email is to be sent was chosen. */
    public FormScreen sendingTest(boolean wanted) {
        return new FormScreen(profile, version, channel, thread, typedAt, wanted, certificates, confirmed, refills);
    }

    /** What was typed at this moment stands in it; null: what is kept does. */
    public FormScreen typed(@Nullable Instant moment) {
        return new FormScreen(profile, version, channel, thread, moment, sendsTest, certificates, confirmed, refills);
    }

    /** Begun from another version. */
    public FormScreen from(long otherVersion) {
        return new FormScreen(
                profile, otherVersion, channel, thread, typedAt, sendsTest, certificates, confirmed, refills);
    }

    /** These warnings are shown with <em>Save anyway</em>. */
    public FormScreen confirming(List<Problem> warnings) {
        Set<String> marks = warnings.stream().map(FormScreen::mark).collect(Collectors.toSet());
        return new FormScreen(profile, version, channel, thread, typedAt, sendsTest, certificates, marks, refills);
    }

    /** The person has seen the warning. */
    public boolean isConfirmed(Problem warning) {
        return confirmed.contains(mark(warning));
    }

    private static String mark(Problem warning) {
        return Integer.toHexString((warning.field().name() + warning.message()).hashCode());
    }

    int refills(Field field) {
        return refills.getOrDefault(field, 0);
    }
}
