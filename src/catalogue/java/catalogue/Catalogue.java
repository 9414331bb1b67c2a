package catalogue;

import java.util.List;
import java.util.stream.Stream;

/** Every failure, in the order of the table. */
public final class Catalogue {
    private Catalogue() {}

    /** Those that need neither Postfix nor Dovecot on this machine. */
    public static List<Failure> scripted() {
        return Stream.of(SettingsFailures.all(), SandboxFailures.all(), VendorSignIns.all(), VendorRefusals.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Those at a real Postfix and a real Dovecot. */
    public static List<Failure> real() {
        return RealFailures.all();
    }

    public static List<Failure> all() {
        return Stream.concat(scripted().stream(), real().stream()).toList();
    }
}
