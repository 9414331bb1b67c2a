package sendcheck.connection;

import sendcheck.testrun.Board;

/** Where the one who connects an account sees how that goes. Everything may be repeated: messages are edited. */
public interface ConnectionBoard {

    /**
     * Shows the code.
     *
     * @throws Board.Unreachable when it could not be shown
     */
    void waiting(Attempt attempt, DeviceCode code) throws Board.Unreachable;

    /**
     * Shows how it ended, in place of the code.
     *
     * @throws Board.Unreachable when it must be tried again later
     */
    void ended(Attempt attempt, Ending ending) throws Board.Unreachable;
}
