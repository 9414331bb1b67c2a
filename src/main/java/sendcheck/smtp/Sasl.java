package sendcheck.smtp;

import java.util.Base64;
import java.util.Optional;

/** What the mechanisms share: the challenges that ask for more (RFC 4954 section 4). */
final class Sasl {

    static final String AUTH = "AUTH";
    private static final int CONTINUE = 334;

    private Sasl() {}

    static boolean isChallenge(Answer answer) {
        return answer instanceof Answer.Replied replied && replied.reply().code() == CONTINUE;
    }

    /** The octets of a challenge; empty when it is none, or not base64. */
    static Optional<byte[]> challenge(Answer answer) {
        if (!(answer instanceof Answer.Replied replied) || !isChallenge(answer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(replied.said().get(0).strip()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
