package sendcheck.smtp;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What all runs of a probe share.
 *
 * @param ehloName null: the literal of the local address
 * @param timer rings the alarms; never does anything long
 * @param clock for dates in messages and certificates
 * @param nanos for durations
 */
record Surroundings(
        @Nullable String ehloName,
        ScheduledExecutorService timer,
        Clock clock,
        LongSupplier nanos,
        RandomGenerator random,
        NameService names,
        Trust trust) {}
