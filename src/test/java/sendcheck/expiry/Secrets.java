package sendcheck.expiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.Person;

/** Secrets that expire. */
public final class Secrets {
    public static final Person ANN = new Person("U0ANN0001", "ann");

    private Secrets() {}

    /** @param alertChannel null: none */
    public static ExpiringSecret of(
            Field field, LocalDate expires, @Nullable Person setBy, @Nullable String alertChannel) {
        return new ExpiringSecret(
                new ProfileName(ProfileKey.parse("5500/portal"), "5500", "Portal Email"),
                field,
                expires,
                Instant.parse("2026-06-01T10:00:00Z"),
                setBy,
                alertChannel,
                OptionalInt.empty());
    }
}
