package sandbox.say;

/** One thing that a script does. */
sealed interface Line {
    /** Types a slash command or a message. */
    record Type(String text) implements Line {}

    /** Clicks the button, or chooses the option, of that label. */
    record Click(String label) implements Line {}

    /** Chooses the shortcut of that name on the latest message. */
    record Shortcut(String name) implements Line {}

    /** Goes on as someone else. */
    record As(String person) implements Line {}

    /** Goes on in another channel. */
    record In(String channel) implements Line {}

    /** Fills in an input of the open modal. */
    record Fill(String label, String value) implements Line {}

    record Submit() implements Line {}

    record Close() implements Line {}
}
