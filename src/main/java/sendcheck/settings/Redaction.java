package sendcheck.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes the secrets of a sign-in out of what others say. Our own words hold none, and are not to be cleaned: what is taken out of
 * a text that can be guessed is told by that. Many threads may clean while none adds a secret.
 */
public final class Redaction {

    public static final String HIDDEN = "(hidden)";

    private final List<HiddenSecret> secrets = new ArrayList<>();
    private final SentLines sent = new SentLines();
    private final PublicWords known;

    public Redaction(SignIn signIn) {
        this(signIn, Stream.empty());
    }

    /** @param known what everyone sees beside the user name, such as host and addresses */
    public Redaction(SignIn signIn, Stream<String> known) {
        this.known = new PublicWords(Stream.concat(known, user(signIn).stream()));
        switch (signIn) {
            case SignIn.None() -> {}
            case SignIn.Password(String user, var password) -> {
                hide(password.reveal());
                sent(SaslResponse.plain(user, password));
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

    private static Optional<String> user(SignIn signIn) {
        return switch (signIn) {
            case SignIn.None() -> Optional.empty();
            case SignIn.Password(String user, var password) -> Optional.of(user);
            case SignIn.OAuth(String user, var client) -> Optional.of(user);
        };
    }

    /**
     * Another secret, known only now. Its lines without the space at their ends are hidden as well: a server that
     * repeats it, and whoever reads the reply, may lose that.
     */
    public void hide(String secret) {
        Stream.concat(Stream.of(secret, secret.strip()), secret.lines().map(String::strip))
                .filter(part -> !part.isBlank())
                .distinct()
                .forEach(part -> {
                    secrets.add(new HiddenSecret(part, known, sent));
                    sent(SaslResponse.base64(part));
                });
    }

    /** Remembers a line that carries a secret, as it goes over the wire. */
    public void sent(String line) {
        sent.add(line);
    }

    /** The text without them. */
    public String clean(String text) {
        if (secrets.isEmpty()) {
            return text;
        }
        String cleaned = sent.clean(text, decoded -> secrets.stream().anyMatch(secret -> secret.isIn(decoded)));
        for (HiddenSecret secret : secrets) {
            cleaned = secret.clean(cleaned);
        }
        return cleaned;
    }
}
