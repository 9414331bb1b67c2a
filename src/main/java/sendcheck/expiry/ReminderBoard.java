package sendcheck.expiry;

/** Where reminders are told. */
public interface ReminderBoard {

    /**
     * Tells it once, however often it is called with the same.
     *
     * @throws sendcheck.testrun.Board.Unreachable when it must be tried again later
     */
    void remind(Reminder reminder);
}
