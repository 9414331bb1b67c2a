package sendcheck.connection;

import java.time.Instant;

/**
 * What a person enters where to sign in (RFC 8628 section 3.2). Not for logs: who enters it first gets connected.
 *
 * @param userCode the code to type
 * @param page address of the page to type it on
 * @param until when it stops being valid
 */
public record DeviceCode(String userCode, String page, Instant until) {

    @Override
    public String toString() {
        return "a code for " + page + " until " + until;
    }
}
