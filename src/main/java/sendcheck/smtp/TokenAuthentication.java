package sendcheck.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Redaction;

/** The dialogue of one AUTH command with a token. Nothing that it sends is seen in the transcript. */
final class TokenAuthentication {

    private final Dialogue dialogue;
    private @Nullable String cause;

    TokenAuthentication(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** The last answer: positive when signed in. A challenge that tells of a failure is closed, and the reply read. */
    Answer by(TokenMechanism mechanism, String response) {
        String command = "AUTH " + mechanism.keyword() + " ";
        Answer answer = dialogue.askHidden(Sasl.AUTH, command + response, command + Redaction.HIDDEN);
        if (Sasl.isChallenge(answer) && told(answer).isEmpty()) {
            // some servers overlook the initial response and ask for it
            answer = dialogue.askHidden(Sasl.AUTH, response, Redaction.HIDDEN);
        }
        if (Sasl.isChallenge(answer)) {
            cause = told(answer).orElse(null);
            answer = dialogue.ask(Sasl.AUTH, mechanism.acknowledgement());
        }
        if (Sasl.isChallenge(answer)) {
            dialogue.ask(Sasl.AUTH, "*");
        }
        return answer;
    }

    /** What the server told in its challenge, as it wrote it, usually a JSON object; empty when it told nothing. */
    Optional<String> cause() {
        return Optional.ofNullable(cause);
    }

    private static Optional<String> told(Answer answer) {
        return Sasl.challenge(answer)
                .map(octets -> new String(octets, StandardCharsets.UTF_8).strip())
                .filter(text -> !text.isEmpty());
    }
}
