package sendcheck.microsoft;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What msal4j leaves out of waiting for a person (RFC 8628 section 3.5): {@code slow_down} makes the pauses longer, and
 * neither an exchange that fails nor a server in trouble ends the wait. All of these look like one more
 * {@code authorization_pending} to it.
 */
final class Polls implements IHttpClient {

    /** What the pauses grow by. */
    static final Duration STEP = Duration.ofSeconds(5);

    private static final Pattern SLOW_DOWN = Pattern.compile("\"error\"\\s*:\\s*\"slow_down\"");
    private static final String PENDING =
            "{\"error\": \"authorization_pending\", \"error_description\": \"still waiting\"}";

    private final IHttpClient exchanges;
    private final Duration step;
    /** Never counted down: only the interrupt ends a pause early. */
    private final CountDownLatch never = new CountDownLatch(1);

    private Duration longer = Duration.ZERO;

    Polls(IHttpClient exchanges, Duration step) {
        this.exchanges = exchanges;
        this.step = step;
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws Exception {
        String body = request.body();
        return body != null && body.contains("device_code=") ? poll(request) : exchanges.send(request);
    }

    private IHttpResponse poll(HttpRequest request) throws Exception {
        boolean ended = never.await(longer.toMillis(), TimeUnit.MILLISECONDS);
        try {
            IHttpResponse answer = exchanges.send(request);
            boolean slower = SLOW_DOWN.matcher(answer.body()).find();
            longer = slower ? longer.plus(step) : longer;
            return slower || answer.statusCode() >= 500 || ended ? pending() : answer;
        } catch (IOException failed) {
            longer = longer.plus(step);
            return pending();
        }
    }

    private static IHttpResponse pending() {
        HttpResponse pending = new HttpResponse();
        pending.statusCode(400);
        pending.addHeaders(Map.of("Content-Type", List.of("application/json")));
        pending.body(PENDING);
        return pending;
    }
}
