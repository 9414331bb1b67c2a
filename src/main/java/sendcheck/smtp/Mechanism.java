package sendcheck.smtp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Ways to sign in with a password, the preferred one first. */
enum Mechanism {
    /** RFC 4616. */
    PLAIN("PLAIN"),
    /** Never standardized; Microsoft 365 offers it and not PLAIN. */
    LOGIN("LOGIN"),
    /** RFC 2195; only where nothing else is offered, since servers must keep the password readable for it. */
    CRAM_MD5("CRAM-MD5");

    private final String keyword;

    Mechanism(String keyword) {
        this.keyword = keyword;
    }

    String keyword() {
        return keyword;
    }

    /** @param offered in upper case */
    static Optional<Mechanism> best(List<String> offered) {
        return Arrays.stream(values())
                .filter(mechanism -> offered.contains(mechanism.keyword))
                .findFirst();
    }
}
