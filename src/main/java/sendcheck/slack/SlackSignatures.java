package sendcheck.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Secret;

/**
 * Knows Slack's requests by their signature (docs.slack.dev/authentication/verifying-requests-from-slack). Bolt's own check
 * takes a timestamp of tomorrow for good and compares in a time that tells of the secret, so this one stands before it.
 */
final class SlackSignatures {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;

    SlackSignatures(Secret signingSecret, Clock clock) {
        this.key = new SecretKeySpec(signingSecret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /**
     * Why the request is not to be trusted; empty when it is Slack's.
     *
     * @param timestamp header {@code X-Slack-Request-Timestamp}, seconds since 1970; null: missing
     * @param signature header {@code X-Slack-Signature}; null: missing
     */
    Optional<String> refusal(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null) {
            return Optional.of("the request is not signed");
        }
        if (!timestamp.matches("\\d{1,12}")) {
            return Optional.of("the request's timestamp is not a number of seconds");
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) > 0) {
            return Optional.of("the request's timestamp is more than 5 minutes off");
        }
        byte[] expected = expected(timestamp, body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of("the request's signature is wrong");
    }

    private String expected(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
