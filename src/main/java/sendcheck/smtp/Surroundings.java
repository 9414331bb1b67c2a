package sendcheck.smtp;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.SubmissionPort;

/**
 * What all runs of a probe share.
 *
 * @param ehloName null: the literal of the local address
 * @param timer rings the alarms; never does anything long
 * @param clock for dates in messages and certificates
 * @param nanos for durations
 * @param neighbours ports that are tried when those of the settings fail; empty: nothing else is tried
 */
record Surroundings(
        @Nullable String ehloName,
        ScheduledExecutorService timer,
        Clock clock,
        LongSupplier nanos,
        RandomGenerator random,
        NameService names,
        Trust trust,
        List<SubmissionPort> neighbours,
        TokenSource tokens) {

    Surroundings {
        neighbours = List.copyOf(neighbours);
    }
}
