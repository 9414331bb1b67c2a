package sandbox.entra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sandbox.entra.DeviceCodes.Standing;
import tools.jackson.databind.json.JsonMapper;

/** {@code /TENANT/oauth2/v2.0/token} and {@code .../devicecode}, with Microsoft's error codes. */
final class TokenEndpoint implements HttpHandler {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long CODE_LIFETIME_SECONDS = 900;

    private final String tenant;
    private final List<Registration> registrations;
    private final Issued issued;
    private final DeviceCodes codes;
    private final RefreshTokens refreshTokens;

    TokenEndpoint(
            String tenant,
            List<Registration> registrations,
            Issued issued,
            DeviceCodes codes,
            RefreshTokens refreshTokens) {
        this.tenant = tenant;
        this.registrations = registrations;
        this.issued = issued;
        this.codes = codes;
        this.refreshTokens = refreshTokens;
    }

    /** @param status of HTTP */
    private record Reply(int status, Map<String, Object> body) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Reply reply = reply(
                path,
                Form.read(exchange),
                "https://" + exchange.getRequestHeaders().getFirst("Host"));
        Form.answer(exchange, reply.status(), "application/json", JSON.writeValueAsString(reply.body()));
    }

    private Reply reply(String path, Map<String, String> form, String self) {
        if (!path.startsWith("/" + tenant + "/")) {
            return refusal(400, "invalid_request", 90002, "Tenant '" + path.split("/", -1)[1] + "' not found.");
        }
        Optional<Registration> application = registrations.stream()
                .filter(known -> known.clientId().equals(form.get("client_id")))
                .findFirst();
        if (application.isEmpty()) {
            return refusal(400, "unauthorized_client", 700016, "Application was not found in the directory 'Sandbox'.");
        }
        return path.endsWith("/devicecode") ? device(self) : token(application.get(), form);
    }

    private Reply device(String self) {
        DeviceCodes.Codes made = codes.make();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("user_code", made.user());
        body.put("device_code", made.device());
        body.put("verification_uri", self + "/devicelogin");
        body.put("expires_in", CODE_LIFETIME_SECONDS);
        body.put("interval", 1);
        body.put("message", "Open " + self + "/devicelogin and enter the code " + made.user() + ".");
        return new Reply(200, body);
    }

    private Reply token(Registration application, Map<String, String> form) {
        return switch (form.getOrDefault("grant_type", "")) {
            case "client_credentials" -> toApplication(application, form);
            case "urn:ietf:params:oauth:grant-type:device_code", "device_code" ->
                byCode(application, form.getOrDefault("device_code", form.getOrDefault("code", "")));
            case "refresh_token" -> renewed(application, form.getOrDefault("refresh_token", ""));
            default -> refusal(400, "unsupported_grant_type", 70003, "The grant type is not supported.");
        };
    }

    private Reply toApplication(Registration application, Map<String, String> form) {
        String secret = form.get("client_secret");
        boolean shown = application.secret().isEmpty()
                ? form.containsKey("client_assertion")
                : application.secret().equals(secret);
        if (!shown) {
            return refusal(401, "invalid_client", 7000215, "Invalid client secret provided.");
        }
        if (application.expired()) {
            return refusal(401, "invalid_client", 7000222, "The provided client secret keys are expired.");
        }
        return new Reply(200, granted(issued.toApplication(tenant, application)));
    }

    private Reply byCode(Registration application, String code) {
        return switch (codes.ask(code)) {
            case Standing.Pending() -> refusal(400, "authorization_pending", 70016, "Pending end-user authorization.");
            case Standing.SlowDown() -> refusal(400, "slow_down", 70016, "Too many requests.");
            case Standing.Trouble() -> new Reply(503, Map.of());
            case Standing.Declined() ->
                refusal(400, "authorization_declined", 70022, "The user declined the authorization.");
            case Standing.Expired() ->
                refusal(400, "expired_token", 70020, "The provided value for 'code' has expired.");
            case Standing.SignedIn(String account) -> toPerson(application, account, refreshTokens.signedIn(account));
        };
    }

    private Reply renewed(Registration application, String token) {
        Optional<String> account = refreshTokens.use(token);
        if (account.isEmpty()) {
            return refusal(400, "invalid_grant", 70000, "The refresh token was used before, or revoked.");
        }
        return refreshTokens
                .endOf(account.get())
                .map(code -> refusal(400, "invalid_grant", code, "A fresh sign-in is required."))
                .orElseGet(() -> toPerson(application, account.get(), refreshTokens.next(account.get())));
    }

    private Reply toPerson(Registration application, String account, String refreshToken) {
        Map<String, Object> body = granted(issued.toPerson(tenant, application, account));
        body.put("refresh_token", refreshToken);
        body.put("scope", "https://outlook.office.com/SMTP.Send");
        body.put("client_info", encoded(Map.of("uid", account, "utid", tenant)));
        body.put(
                "id_token",
                encoded(Map.of("alg", "none")) + "."
                        + encoded(Map.of("preferred_username", account, "tid", tenant, "oid", account, "sub", account))
                        + ".");
        return new Reply(200, body);
    }

    private static String encoded(Map<String, String> fields) {
        byte[] octets = JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static Map<String, Object> granted(String token) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("token_type", "Bearer");
        body.put("expires_in", Issued.LIFETIME.toSeconds());
        body.put("access_token", token);
        return body;
    }

    private static Reply refusal(int status, String error, int code, String words) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", "AADSTS" + code + ": " + words + " Trace ID: 0 Correlation ID: 0");
        body.put("error_codes", List.of(code));
        return new Reply(status, body);
    }
}
