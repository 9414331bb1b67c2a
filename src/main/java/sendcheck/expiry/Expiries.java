package sendcheck.expiry;

import java.time.LocalDate;
import java.util.List;

/** Where it is kept which secrets expire; every method throws an unchecked exception when the store is out of reach. */
public interface Expiries {

    /** Those that profiles in use sign in with and that expire on this day or before it, soonest first. */
    List<ExpiringSecret> until(LocalDate day);

    /** Keeps that this reminder was given; does nothing when the secret was renewed meanwhile. */
    void reminded(Reminder reminder);
}
