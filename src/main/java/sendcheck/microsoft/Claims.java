package sendcheck.microsoft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.TokenClaims;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the claims of an access token where it is a JWT (RFC 7519); no signature is checked. */
final class Claims {

    private final JsonMapper json = JsonMapper.builder().build();

    /** {@link TokenClaims#NONE} when the token is of another form, as is allowed. */
    TokenClaims read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return TokenClaims.NONE;
        }
        try {
            JsonNode payload = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return payload.isObject() ? read(payload) : TokenClaims.NONE;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return TokenClaims.NONE;
        }
    }

    private static TokenClaims read(JsonNode payload) {
        String application = text(payload, "appid");
        String account = text(payload, "upn");
        return new TokenClaims(
                texts(payload.path("aud")),
                texts(payload.path("roles")),
                words(text(payload, "scp")),
                instant(payload.path("exp")),
                text(payload, "tid"),
                application == null ? text(payload, "azp") : application,
                account == null ? text(payload, "preferred_username") : account);
    }

    private static @Nullable String text(JsonNode payload, String name) {
        JsonNode value = payload.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    /** One text, or several. */
    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isString()) {
            texts.add(value.stringValue());
        }
        value.forEach(element -> {
            if (element.isString()) {
                texts.add(element.stringValue());
            }
        });
        return texts;
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static @Nullable Instant instant(JsonNode value) {
        boolean plausible = value.isNumber() && Math.abs(value.doubleValue()) < 1e11;
        return plausible ? Instant.ofEpochSecond((long) value.doubleValue()) : null;
    }
}
