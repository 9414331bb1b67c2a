package sendcheck.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What a program proves itself by: 256 random bits. {@link #toString()} does not tell them. */
public final class ConsumerToken {

    /** By it a token is known where it should not be, as in a repository. */
    private static final String PREFIX = "sendcheck_";

    private static final int OCTETS = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final String text;

    private ConsumerToken(String text) {
        this.text = text;
    }

    /** @param random one that cannot be foreseen */
    public static ConsumerToken random(RandomGenerator random) {
        byte[] octets = new byte[OCTETS];
        random.nextBytes(octets);
        return new ConsumerToken(
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    }

    /** Reads what {@link #text()} gives; anything else is empty. */
    public static Optional<ConsumerToken> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ConsumerToken(text)) : Optional.empty();
    }

    /** For the program alone, shown once. */
    public String text() {
        return text;
    }

    /** SHA-256, for the store: it knows a token again without being able to tell it. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "(token)";
    }
}
