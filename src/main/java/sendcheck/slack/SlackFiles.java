package sendcheck.slack;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import sendcheck.settings.Secret;

/** Fetches files that people have given to the app; the token goes to Slack alone. */
final class SlackFiles {

    private static final String WHAT = "fetching a file";

    private final OkHttpClient client;
    private final Secret token;
    private final URI api;

    /** @param api where Slack's Web API is; files may lie on the same host */
    SlackFiles(OkHttpClient client, Secret token, URI api) {
        this.client = client.newBuilder().followRedirects(false).build();
        this.token = token;
        this.api = api;
    }

    /**
     * The content of a file.
     *
     * @param address {@code url_private} of the file
     * @param most bytes
     * @return one byte more when it is longer
     */
    byte[] content(String address, int most) throws ApiFailure {
        if (!isSlack(address)) {
            throw ApiFailure.refused(WHAT, "not_a_file_of_slack");
        }
        Request request = new Request.Builder()
                .url(address)
                .header("Authorization", "Bearer " + token.reveal())
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (response.code() != 200 || response.body() == null) {
                throw ApiFailure.refused(WHAT, "HTTP " + response.code());
            }
            return response.body().byteStream().readNBytes(most + 1);
        } catch (IOException failed) {
            throw ApiFailure.unreachable(WHAT, failed);
        }
    }

    private boolean isSlack(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean online = "https".equals(uri.getScheme()) && host.endsWith(".slack.com") && uri.getPort() < 0;
            boolean sameHost = api.getScheme().equals(uri.getScheme())
                    && api.getAuthority().equals(uri.getAuthority());
            return online || sameHost;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
