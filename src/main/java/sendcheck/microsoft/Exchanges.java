package sendcheck.microsoft;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** HTTPS to an authorization server; nothing else, and no answer without end. */
final class Exchanges implements IHttpClient {

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
        var answer = client.send(builder.build(), BodyHandlers.ofInputStream());
        HttpResponse response = new HttpResponse();
        response.statusCode(answer.statusCode());
        response.addHeaders(answer.headers().map());
        response.body(body(answer.body()));
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

    private static String body(InputStream stream) throws IOException {
        try (stream;
                ByteArrayOutputStream read = new ByteArrayOutputStream()) {
            read.write(stream.readNBytes(MOST_BYTES));
            if (stream.read() >= 0) {
                throw new IOException("the answer is too long");
            }
            return read.toString(StandardCharsets.UTF_8);
        }
    }
}
