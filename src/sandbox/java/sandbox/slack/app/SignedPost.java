package sandbox.slack.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sandbox.slack.state.Traffic;

/** Posts to the app's request URL as Slack does (docs.slack.dev/authentication/verifying-requests-from-slack). */
public final class SignedPost implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String signingSecret;
    private final Clock clock;
    private final Duration limit;
    private final Traffic traffic;
    private volatile URI target;

    public SignedPost(String signingSecret, Clock clock, Duration limit, Traffic traffic, URI target) {
        this.signingSecret = signingSecret;
        this.clock = clock;
        this.limit = limit;
        this.traffic = traffic;
        this.target = target;
    }

    public void target(URI url) {
        target = url;
    }

    Delivery send(String contentType, String body, Map<String, String> headers) {
        traffic.note("to app", body);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Content-Type", contentType)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return await(client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private Delivery await(CompletableFuture<HttpResponse<String>> answer) {
        try {
            HttpResponse<String> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            traffic.note("answer of app " + response.statusCode(), response.body());
            return response.statusCode() == 200
                    ? new Delivery.Accepted(
                            response.headers().firstValue("Content-Type").orElse(""), response.body())
                    : new Delivery.Rejected(response.statusCode());
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Delivery.TimedOut(limit);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException) {
                return new Delivery.Unreachable();
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.TimedOut(limit);
        }
    }

    private String signature(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
