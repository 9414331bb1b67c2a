package bench;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sends a slash command as Slack does and takes the time until the whole answer is there. */
final class SignedCommand {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SlackSignature.Generator signatures;

    SignedCommand(String signingSecret) {
        this.signatures = new SlackSignature.Generator(signingSecret);
    }

    /** @throws IllegalStateException when the answer is not 200 */
    Duration send(URI slackEvents, String text) throws IOException, InterruptedException {
        String body = form(text);
        String timestamp = Long.toString(System.currentTimeMillis() / 1000);
        HttpRequest request = HttpRequest.newBuilder(slackEvents)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, timestamp)
                .header(SlackSignature.HeaderNames.X_SLACK_SIGNATURE, signatures.generate(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
        }
        return took;
    }

    private static String form(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("team_id", "T0SANDBOX");
        fields.put("team_domain", "sandbox");
        fields.put("channel_id", "C0ADMIN01");
        fields.put("channel_name", "email-admin");
        fields.put("user_id", "U0ANN0001");
        fields.put("user_name", "ann");
        fields.put("command", "/email-test");
        fields.put("text", text);
        fields.put("api_app_id", "A0SANDBOX");
        fields.put("response_url", "http://127.0.0.1:9/none");
        fields.put("trigger_id", UUID.randomUUID().toString());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
