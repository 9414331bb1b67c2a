package sendcheck.autoconfig;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.lookup.Autoconfig;

/**
 * Fetches one XML document a domain. The address is the configured one, so that what people type leads nowhere else; it is
 * not redirected.
 */
public final class HttpAutoconfig implements Autoconfig {

    /** Stands for the domain in the template. */
    public static final String DOMAIN = "{domain}";

    private static final Logger LOG = LoggerFactory.getLogger(HttpAutoconfig.class);
    private static final long MOST_BYTES = 64 * 1024;

    private final String template;
    private final OkHttpClient client;

    /**
     * @param template an http or https URL with {@link #DOMAIN} in it
     * @param patience for the whole answer
     */
    public HttpAutoconfig(String template, Duration patience) {
        this.template = template;
        this.client = new OkHttpClient.Builder()
                .callTimeout(patience)
                .followRedirects(false)
                .build();
    }

    @Override
    public List<Outgoing> outgoing(String domain) {
        if (!domain.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)+")) {
            return List.of();
        }
        Request request =
                new Request.Builder().url(template.replace(DOMAIN, domain)).build();
        try (Response response = client.newCall(request).execute()) {
            return response.code() == 200 && response.body() != null
                    ? ClientConfig.outgoing(bytes(response.body().source()))
                    : List.of();
        } catch (IOException unanswered) {
            LOG.info("The autoconfig directory did not answer: {}", unanswered.getMessage());
            return List.of();
        }
    }

    private static byte[] bytes(BufferedSource body) throws IOException {
        if (body.request(MOST_BYTES + 1)) {
            throw new IOException("its answer is longer than " + MOST_BYTES + " bytes");
        }
        return body.readByteArray();
    }
}
