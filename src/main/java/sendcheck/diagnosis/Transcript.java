package sendcheck.diagnosis;

import java.time.Duration;
import java.util.List;

/** The SMTP dialogue as it was on the wire, secrets already taken out when it was recorded. */
public record Transcript(List<Line> lines) {

    public static final Transcript EMPTY = new Transcript(List.of());

    public Transcript {
        lines = List.copyOf(lines);
    }

    /** @param at time since the beginning of the run */
    public record Line(Duration at, Direction direction, String text) {}

    /** Who spoke. */
    public enum Direction {
        /** Sendcheck. */
        CLIENT("C"),
        /** The mail server. */
        SERVER("S"),
        /** A remark of ours: connected, encrypted, message of so many bytes. */
        NOTE("-");

        private final String letter;

        Direction(String letter) {
            this.letter = letter;
        }

        public String letter() {
            return letter;
        }
    }
}
