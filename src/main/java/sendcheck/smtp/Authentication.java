package sendcheck.smtp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sendcheck.settings.Redaction;
import sendcheck.settings.SaslResponse;
import sendcheck.settings.Secret;

/** The dialogue of one AUTH command with a password. Nothing that it sends is seen in the transcript. */
final class Authentication {

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
        if (Sasl.isChallenge(answer)) {
            dialogue.ask(Sasl.AUTH, "*");
        }
        return answer;
    }

    private Answer plain() {
        String response = SaslResponse.plain(user, password);
        redaction.sent(response);
        Answer first = dialogue.askHidden(Sasl.AUTH, "AUTH PLAIN " + response, "AUTH PLAIN " + Redaction.HIDDEN);
        // some servers overlook the initial response and ask for it
        return Sasl.isChallenge(first) ? respond(response) : first;
    }

    private Answer login() {
        Answer forUser = dialogue.ask(Sasl.AUTH, "AUTH LOGIN");
        if (!Sasl.isChallenge(forUser)) {
            return forUser;
        }
        Answer forPassword = respond(SaslResponse.base64(user));
        return Sasl.isChallenge(forPassword) ? respond(SaslResponse.base64(password.reveal())) : forPassword;
    }

    private Answer cramMd5() {
        Answer challenge = dialogue.ask(Sasl.AUTH, "AUTH CRAM-MD5");
        if (!Sasl.isChallenge(challenge)) {
            return challenge;
        }
        return Sasl.challenge(challenge)
                .map(octets -> respond(SaslResponse.base64(user + " " + digest(octets))))
                .orElse(challenge);
    }

    private Answer respond(String response) {
        redaction.sent(response);
        return dialogue.askHidden(Sasl.AUTH, response, Redaction.HIDDEN);
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
}
