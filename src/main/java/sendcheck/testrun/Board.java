package sendcheck.testrun;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.incident.Change;

/** Where people follow a run. Everything may be repeated: messages are edited, not posted twice. */
public interface Board {

    /** Begins to show a run; what goes wrong in showing progress never reaches the run. */
    Live open(TestRun run);

    /** The display of a run that is going on. */
    interface Live extends AutoCloseable {

        /**
         * Shows these stages as done and this one as going on; coalesced.
         *
         * @param current null: none
         */
        void show(List<StageResult> done, @Nullable Stage current);

        /** Stops showing progress; what is pending is dropped. */
        @Override
        void close();
    }

    /**
     * Makes what people see of a concluded run final, its sweep's message and the incident's included.
     *
     * @throws Unreachable when it must be tried again later
     */
    void conclude(TestRun run, Change change) throws Unreachable;

    /**
     * Shows what came of watching for the message of a concluded run.
     *
     * @throws Unreachable when it must be tried again later
     */
    void watched(TestRun run) throws Unreachable;

    /** The chat is out of reach for now. */
    final class Unreachable extends RuntimeException {
        public Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
