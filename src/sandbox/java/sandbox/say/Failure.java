package sandbox.say;

/** Why a script cannot go on, in one line. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }
}
