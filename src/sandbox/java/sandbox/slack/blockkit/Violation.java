package sandbox.slack.blockkit;

/**
 * One thing that Slack would refuse.
 *
 * @param pointer JSON pointer to the place, starting at {@code /blocks} or {@code /view}
 * @param message Slack's kind of wording, without the pointer
 */
public record Violation(String pointer, String message) {
    /** As Slack prints it in {@code errors}. */
    @Override
    public String toString() {
        return message + " [json-pointer:" + pointer + "]";
    }
}
