package sendcheck.postgres;

/** The configured keyset is not the one that this database's keys are encrypted with. */
final class WrongKeyset extends RuntimeException {

    static final String WORDS =
            "SENDCHECK_KEYSET (or --keyset-file) is not the keyset that the secrets of this database were"
                    + " encrypted with. Configure that one; when it is lost, see `sendcheck keys give-up --help`";

    WrongKeyset(Throwable cause) {
        super(WORDS, cause);
    }
}
