package sandbox.say;

/** A script that cannot be read; the message says which line and why. */
public final class InvalidScript extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidScript(String message) {
        super(message);
    }
}
