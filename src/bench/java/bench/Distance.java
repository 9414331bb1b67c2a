package bench;

import java.time.Duration;
import java.util.Locale;

/**
 * A whole run over a line with 50 ms of round-trip time, against the fewest round trips that its steps need: half a
 * one for the greeting (the line connects at once), and one each for EHLO, STARTTLS, the TLS 1.3 handshake, EHLO, AUTH
 * with its initial response, MAIL, RCPT, DATA, the end of the message and QUIT. The time that the server itself needs is
 * what the same run takes without the distance.
 */
final class Distance {
    private static final int WARM_UP = 200;
    private static final int RUNS = 40;
    private static final double ROUND_TRIPS = 10.5;
    private static final Duration ROUND_TRIP = Duration.ofMillis(50);

    private Distance() {}

    public static void main(String[] arguments) throws Exception {
        Figures near = new Figures();
        Figures far = new Figures();
        Figures angus = new Figures();
        try (Submissions submissions = new Submissions();
                LongLine line = LongLine.before(submissions.port(), ROUND_TRIP.dividedBy(2))) {
            AngusSend sender = new AngusSend(submissions.authority());
            for (int i = 0; i < WARM_UP; i++) {
                submissions.run(submissions.port());
                sender.send(submissions.port());
            }
            for (int i = 0; i < RUNS; i++) {
                near.add(submissions.run(submissions.port()));
                far.add(submissions.run(line.port()));
                angus.add(sender.send(line.port()));
            }
        }
        System.out.println(near.line("run, without distance"));
        System.out.println(far.line("run, 50 ms away"));
        System.out.println(angus.line("bare Angus, 50 ms away"));
        double least = ROUND_TRIPS * ROUND_TRIP.toNanos() + near.percentile(0.5).toNanos();
        System.out.printf(
                Locale.ROOT,
                "  ratio to %.1f round trips and the time without distance: %.2f (at most 1.15 is wanted)%n",
                ROUND_TRIPS,
                far.percentile(0.5).toNanos() / least);
        System.exit(0);
    }
}
