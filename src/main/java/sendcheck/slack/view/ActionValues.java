package sendcheck.slack.view;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sendcheck.connection.AttemptId;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Security;
import sendcheck.settings.Submission;
import sendcheck.testrun.RunId;

/** What a button carries; at most 2,000 characters. What cannot be read, as of an older version, is empty. */
public final class ActionValues {

    private static final char BETWEEN = '\n';
    private static final String DRY_RUN = "dry-run";
    private static final String OVERRIDES = "overrides";
    private static final int LONGEST = 2_000;

    private ActionValues() {}

    /**
     * A test to start.
     *
     * @param recipient null: the profile's test recipient
     * @param from null: the profile's From address
     * @param overrides every override of the profile, as a dry run
     */
    public record Start(
            ProfileKey profile,
            @Nullable String recipient,
            @Nullable String from,
            boolean dryRun,
            boolean overrides) {

        /** A test of the profile, or of one override. */
        public Start(ProfileKey profile, @Nullable String recipient, @Nullable String from, boolean dryRun) {
            this(profile, recipient, from, dryRun, false);
        }
    }

    /** False for an option with a line break, and when it is too long for a button. */
    static boolean fits(Start start) {
        return fits(written(start));
    }

    private static boolean fits(String value) {
        return value.length() <= LONGEST
                && value.chars().filter(letter -> letter == BETWEEN).count() == 3;
    }

    /**
     * @throws IllegalArgumentException for an option with a line break, or when it is too long for a button
     */
    public static String start(Start start) {
        String value = written(start);
        if (!fits(value)) {
            throw new IllegalArgumentException("does not fit into a button");
        }
        return value.stripTrailing();
    }

    private static String written(Start start) {
        return String.join(
                String.valueOf(BETWEEN),
                start.profile().toString(),
                orEmpty(start.recipient()),
                orEmpty(start.from()),
                start.overrides() ? OVERRIDES : start.dryRun() ? DRY_RUN : "");
    }

    /** Reads what {@link #start(Start)} wrote. */
    public static Optional<Start> start(String value) {
        String[] parts = value.split(String.valueOf(BETWEEN), -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        boolean overrides = OVERRIDES.equals(part(parts, 3));
        boolean dryRun = overrides || DRY_RUN.equals(part(parts, 3));
        return profile(parts[0]).map(profile -> new Start(profile, part(parts, 1), part(parts, 2), dryRun, overrides));
    }

    public static String run(RunId run) {
        return run.value();
    }

    /** Reads what {@link #run(RunId)} wrote. */
    public static Optional<RunId> run(String value) {
        try {
            return Optional.of(new RunId(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static String attempt(AttemptId attempt) {
        return attempt.value();
    }

    /** Reads what {@link #attempt(AttemptId)} wrote. */
    public static Optional<AttemptId> attempt(String value) {
        try {
            return Optional.of(new AttemptId(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static String profile(ProfileKey profile) {
        return profile.toString();
    }

    /** Reads what {@link #profile(ProfileKey)} wrote. */
    public static Optional<ProfileKey> profile(String value) {
        try {
            return Optional.of(ProfileKey.parse(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Settings to edit.
     *
     * @param proposal what the form begins with in place of the stored host, port and security; null: nothing
     */
    public record Edit(ProfileKey profile, @Nullable Submission proposal) {}

    /** {@link #profile(ProfileKey)} where nothing is proposed. */
    public static String edit(Edit edit) {
        Submission proposal = edit.proposal();
        return proposal == null
                ? profile(edit.profile())
                : String.join(
                        String.valueOf(BETWEEN),
                        profile(edit.profile()),
                        proposal.host(),
                        String.valueOf(proposal.port()),
                        proposal.security().key());
    }

    /** Reads what {@link #edit(Edit)} wrote. */
    public static Optional<Edit> edit(String value) {
        String[] parts = value.split(String.valueOf(BETWEEN), -1);
        return profile(parts[0]).flatMap(profile -> switch (parts.length) {
            case 1 -> Optional.of(new Edit(profile, null));
            case 4 -> proposal(parts).map(proposal -> new Edit(profile, proposal));
            default -> Optional.empty();
        });
    }

    /**
     * A change of settings.
     *
     * @param version of the profile that it led to
     */
    public record Change(ProfileKey profile, long version) {}

    /** Of a {@link Change}: later than every version that there is. */
    static final long LATEST = 999_999_999_999_999_999L;

    public static String change(Change change) {
        return change.profile() + String.valueOf(BETWEEN) + change.version();
    }

    /** Reads what {@link #change(Change)} wrote. */
    public static Optional<Change> change(String value) {
        String[] parts = value.split(String.valueOf(BETWEEN), -1);
        return parts.length == 2 && parts[1].matches("[0-9]{1,18}")
                ? profile(parts[0]).map(profile -> new Change(profile, Long.parseLong(parts[1])))
                : Optional.empty();
    }

    /** Texts of fields; line breaks in them become spaces, and those that do not fit are left out. */
    public static String texts(Map<Field, String> texts) {
        StringBuilder value = new StringBuilder();
        new TreeMap<>(texts).forEach((field, text) -> {
            String line = field.name() + "=" + text.replaceAll("\\p{Cntrl}", " ");
            if (value.length() + line.length() < LONGEST) {
                value.append(value.isEmpty() ? "" : String.valueOf(BETWEEN)).append(line);
            }
        });
        return value.toString();
    }

    /** Reads what {@link #texts(Map)} wrote. */
    public static Map<Field, String> texts(String value) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (String line : value.split(String.valueOf(BETWEEN), -1)) {
            int equals = line.indexOf('=');
            Arrays.stream(Field.values())
                    .filter(field -> equals > 0 && field.name().equals(line.substring(0, equals)))
                    .forEach(field -> texts.put(field, line.substring(equals + 1)));
        }
        return texts;
    }

    private static Optional<Submission> proposal(String[] parts) {
        try {
            return Optional.of(new Submission(parts[1], Integer.parseInt(parts[2]), Security.of(parts[3])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String part(String[] parts, int at) {
        return at < parts.length && !parts[at].isEmpty() ? parts[at] : null;
    }
}
