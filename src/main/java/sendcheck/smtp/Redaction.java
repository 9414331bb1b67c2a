package sendcheck.smtp;

import java.util.ArrayList;
import java.util.List;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.SignIn;

/** Takes the secrets of a run out of any text. Confined to the thread of its run. */
final class Redaction {

    static final String HIDDEN = "(hidden)";

    private final List<HiddenSecret> secrets = new ArrayList<>();

    Redaction(SignIn signIn) {
        switch (signIn) {
            case SignIn.None() -> {}
            case SignIn.Password(String user, var password) -> {
                HiddenSecret secret = hide(password.reveal());
                secret.sent(Sasl.base64("\0" + user + "\0" + password.reveal()));
            }
            case SignIn.OAuth(var user, var client) -> {
                switch (client.grant()) {
                    case OAuthGrant.ClientSecret(var secret) -> hide(secret.reveal());
                    case OAuthGrant.Certificate(var pem) ->
                        pem.reveal()
                                .lines()
                                .filter(line -> !line.startsWith("-----"))
                                .forEach(this::hide);
                    case OAuthGrant.Delegated() -> {}
                }
            }
        }
    }

    /** Another secret of this run, known only now. */
    HiddenSecret hide(String secret) {
        HiddenSecret hidden = new HiddenSecret(secret);
        secrets.add(hidden);
        return hidden;
    }

    /** Remembers a line that carries the secret, as it goes over the wire. */
    void sent(String line) {
        secrets.forEach(secret -> secret.sent(line));
    }

    String clean(String text) {
        String cleaned = text;
        for (HiddenSecret secret : secrets) {
            cleaned = secret.clean(cleaned);
        }
        return cleaned;
    }
}
