package sendcheck.diagnosis;

import java.time.Duration;

/**
 * How long a run may wait.
 *
 * @param connect for the TCP connection, all addresses of the host together
 * @param reply for each reply of the server as a whole, however slowly it drips, and for each TLS handshake
 * @param run for the run as a whole, with the trials of other settings after it failed
 */
public record Limits(Duration connect, Duration reply, Duration run) {

    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(90));

    public Limits {
        if (!connect.isPositive() || !reply.isPositive() || !run.isPositive()) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
