package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sendcheck.settings.Secret;

class SlackSignaturesTest {

    private static final long NOW = 1_790_000_000;
    private static final String BODY = "command=%2Femail-test&text=portal+%F0%9F%93%A7";

    private final SlackSignatures signatures =
            new SlackSignatures(new Secret("shhh"), Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @Test
    void a_request_signed_as_slack_signs_passes() {
        assertThat(refusal(NOW, signature("shhh", NOW, BODY))).isEmpty();
    }

    @Test
    void five_minutes_off_pass_in_both_directions_and_a_second_more_does_not() {
        assertThat(refusal(NOW - 300, signature("shhh", NOW - 300, BODY))).isEmpty();
        assertThat(refusal(NOW + 300, signature("shhh", NOW + 300, BODY))).isEmpty();
        assertThat(refusal(NOW - 301, signature("shhh", NOW - 301, BODY))).contains("5 minutes");
        assertThat(refusal(NOW + 301, signature("shhh", NOW + 301, BODY))).contains("5 minutes");
    }

    @Test
    void another_secret_body_or_time_is_refused() {
        assertThat(refusal(NOW, signature("other", NOW, BODY))).contains("wrong");
        assertThat(refusal(NOW, signature("shhh", NOW, BODY + "x"))).contains("wrong");
        assertThat(refusal(NOW, signature("shhh", NOW - 1, BODY))).contains("wrong");
    }

    @Test
    void what_is_missing_or_no_number_is_refused() {
        assertThat(refusal("" + NOW, null)).contains("not signed");
        assertThat(refusal(null, "v0=00")).contains("not signed");
        assertThat(refusal("soon", "v0=00")).contains("number");
        assertThat(refusal("9".repeat(40), "v0=00")).contains("number");
        assertThat(refusal("" + NOW, "")).contains("wrong");
    }

    private String refusal(long timestamp, String signature) {
        return refusal("" + timestamp, signature);
    }

    private String refusal(@Nullable String timestamp, @Nullable String signature) {
        return signatures
                .refusal(timestamp, signature, BODY.getBytes(StandardCharsets.UTF_8))
                .orElse("");
    }

    private static String signature(String secret, long timestamp, String body) {
        return new SlackSignature.Generator(secret).generate("" + timestamp, body);
    }
}
