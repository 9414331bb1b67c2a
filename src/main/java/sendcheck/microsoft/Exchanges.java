package sendcheck.microsoft;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTPS to an authorization server; nothing else, and no answer without end. */
final class Exchanges implements IHttpClient {

    private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);

    /** An answer with a token has a few kilobytes. */
    private static final int MOST_BYTES = 1 << 20;

    private static final java.util.Set<String> SET_BY_THE_CLIENT =
            java.util.Set.of("host", "content-length", "connection", "expect", "upgrade");

    private final HttpClient client;
    private final Duration limit;
    private final String authorityHost;

    /**
     * @param limit of each exchange as a whole
     * @param authorityHost with {@code :port} where it is not 443
     */
    Exchanges(HttpClient client, Duration limit, String authorityHost) {
        this.client = client;
        this.limit = limit;
        this.authorityHost = authorityHost;
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
        URI address = withPort(URI.create(request.url().toString()));
        if (!"https".equals(address.getScheme())) {
            throw new IOException("only HTTPS is used");
        }
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(address).timeout(limit);
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            if (!SET_BY_THE_CLIENT.contains(header.getKey().toLowerCase(java.util.Locale.ROOT))) {
                builder.header(header.getKey(), header.getValue());
            }
        }
        if (request.httpMethod() == HttpMethod.POST) {
            builder.POST(BodyPublishers.ofString(request.body()));
        }
        long end = System.nanoTime() + limit.toNanos();
        var answer = client.send(builder.build(), BodyHandlers.ofInputStream());
        HttpResponse response = new HttpResponse();
        response.statusCode(answer.statusCode());
        response.addHeaders(answer.headers().map());
        response.body(body(answer.body(), end - System.nanoTime()));
        return response;
    }

    /** When it renews a token, msal4j has forgotten the port of the authority. */
    private URI withPort(URI address) {
        boolean forgotten = address.getPort() < 0 && authorityHost.startsWith(address.getHost() + ":");
        return forgotten
                ? URI.create("https://" + authorityHost + address.getRawPath()
                        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()))
                : address;
    }

    /** The limit of the client ends with the headers. */
    private static String body(InputStream stream, long nanos) throws IOException {
        CompletableFuture<Void> inTime = new CompletableFuture<>();
        var unused = inTime.orTimeout(nanos, TimeUnit.NANOSECONDS).exceptionally(late -> closed(stream));
        try (stream) {
            byte[] read = stream.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw new IOException("the answer is too long");
            }
            if (inTime.complete(null)) {
                return new String(read, StandardCharsets.UTF_8);
            }
            throw new HttpTimeoutException("the answer did not end in time");
        } catch (IOException broken) {
            if (inTime.complete(null)) {
                throw broken;
            }
            throw new HttpTimeoutException("the answer did not end in time");
        }
    }

    private static @Nullable Void closed(InputStream stream) {
        try {
            stream.close();
        } catch (IOException closedAnyway) {
            LOG.debug("An answer that took too long was not closed in order", closedAnyway);
        }
        return null;
    }
}
