package sendcheck.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is out of reach from our own faults. */
final class StoreFault {

    private StoreFault() {}

    static boolean isCauseOf(@Nullable Throwable failed) {
        return failed != null && (failed instanceof SQLException || isCauseOf(failed.getCause()));
    }
}
