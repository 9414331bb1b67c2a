package sendcheck.postgres;

import java.util.random.RandomGenerator;
import sendcheck.testrun.RunId;
import sendcheck.testrun.SweepId;

/** New ids of what is kept. */
record RandomIds(RandomGenerator random) {
    RunId run() {
        return RunId.random(random);
    }

    SweepId sweep() {
        return SweepId.random(random);
    }

    /** Begins like no run id does, so that messages of the two are never mixed up. */
    String incident() {
        return "incident-" + RunId.random(random);
    }
}
