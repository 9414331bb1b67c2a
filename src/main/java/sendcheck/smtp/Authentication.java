package sendcheck.smtp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sendcheck.settings.Secret;

/** The dialogue of one AUTH command. Nothing that it sends is seen in the transcript. */
final class Authentication {

    private static final String AUTH = "AUTH";
    private static final int CONTINUE = 334;

    private final Dialogue dialogue;
    private final Redaction redaction;
    private final String user;
    private final Secret password;

    Authentication(Dialogue dialogue, Redaction redaction, String user, Secret password) {
        this.dialogue = dialogue;
        this.redaction = redaction;
        this.user = user;
        this.password = password;
    }

    /** The last answer: positive when signed in. */
    Answer by(Mechanism mechanism) {
        Answer answer = switch (mechanism) {
            case PLAIN -> plain();
            case LOGIN -> login();
            case CRAM_MD5 -> cramMd5();
        };
        if (isChallenge(answer)) {
            dialogue.ask(AUTH, "*");
        }
        return answer;
    }

    private Answer plain() {
        String response = base64("\0" + user + "\0" + password.reveal());
        redaction.sent(response);
        Answer first = dialogue.askHidden(AUTH, "AUTH PLAIN " + response, "AUTH PLAIN " + Redaction.HIDDEN);
        // some servers overlook the initial response and ask for it
        return isChallenge(first) ? respond(response) : first;
    }

    private Answer login() {
        Answer forUser = dialogue.ask(AUTH, "AUTH LOGIN");
        if (!isChallenge(forUser)) {
            return forUser;
        }
        Answer forPassword = respond(base64(user));
        return isChallenge(forPassword) ? respond(base64(password.reveal())) : forPassword;
    }

    private Answer cramMd5() {
        Answer challenge = dialogue.ask(AUTH, "AUTH CRAM-MD5");
        if (!isChallenge(challenge)) {
            return challenge;
        }
        return challenge(challenge)
                .map(octets -> respond(base64(user + " " + digest(octets))))
                .orElse(challenge);
    }

    private Answer respond(String response) {
        redaction.sent(response);
        return dialogue.askHidden(AUTH, response, Redaction.HIDDEN);
    }

    private static boolean isChallenge(Answer answer) {
        return answer instanceof Answer.Replied replied && replied.reply().code() == CONTINUE;
    }

    /** Empty when it is not base64. */
    private static Optional<byte[]> challenge(Answer answer) {
        if (!(answer instanceof Answer.Replied replied)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(replied.said().get(0)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private String digest(byte[] challenge) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(password.reveal().getBytes(StandardCharsets.UTF_8), "HmacMD5"));
            return HexFormat.of().formatHex(mac.doFinal(challenge));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("This Java runtime has no HmacMD5", failed);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
