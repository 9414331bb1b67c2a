package sendcheck.smtp;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Probe;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.SubmissionPort;

/**
 * Goes through the stages with a mail server over sockets of its own. Safe for many runs at once, each on its own thread.
 */
public final class SmtpProbe implements Probe {

    private final Surroundings surroundings;

    /**
     * @param ehloName what Sendcheck calls itself in EHLO, a domain name in ASCII; null: the literal of its own address
     *     on the connection (RFC 5321 section 4.1.3)
     * @param timer ends what takes too long; one thread is enough for hundreds of runs. It stays with the caller to
     *     close, and should drop what is cancelled ({@code setRemoveOnCancelPolicy})
     * @param neighbours ports that are tried on a host, without signing in, when those of the settings fail; empty: nothing
     *     else is tried
     * @param tokens asked for sign-ins by OAuth only
     * @throws IllegalArgumentException when the name is not a domain name
     */
    public SmtpProbe(
            @Nullable String ehloName,
            ScheduledExecutorService timer,
            Clock clock,
            List<SubmissionPort> neighbours,
            TokenSource tokens) {
        this(new Surroundings(
                ehloName,
                timer,
                clock,
                System::nanoTime,
                new SecureRandom(),
                InetAddress::getAllByName,
                Trust.ofTheRuntime(),
                neighbours,
                tokens));
    }

    /** The same, for settings that do not sign in by OAuth. */
    public SmtpProbe(
            @Nullable String ehloName, ScheduledExecutorService timer, Clock clock, List<SubmissionPort> neighbours) {
        this(ehloName, timer, clock, neighbours, TokenSource.NONE);
    }

    /** Whether the name is a domain name that EHLO may give. */
    public static boolean isEhloName(String name) {
        return EhloName.isValid(name);
    }

    SmtpProbe(Surroundings surroundings) {
        String ehloName = surroundings.ehloName();
        if (ehloName != null && !isEhloName(ehloName)) {
            throw new IllegalArgumentException("not a domain name: " + Printable.of(ehloName));
        }
        this.surroundings = surroundings;
    }

    /**
     * @throws java.util.concurrent.CancellationException when the thread was interrupted; nothing is known of the mail
     *     server then
     */
    @Override
    public Report run(Assignment assignment, Limits limits, RunListener listener) {
        try (Visit visit = new Visit(assignment, limits, surroundings)) {
            Report report = new Itinerary(visit, listener).walk();
            return report.with(new Neighbours(visit).after(report));
        }
    }
}
