package catalogue.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import sendcheck.diagnosis.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Discourse's task {@code emails:test} (lib/tasks/emails.rake) makes of settings: Ruby's Net::SMTP does the work, and
 * the task's patterns, in their order, are put to the text of what it raised.
 */
public final class Discourse implements Tool {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private static final Pattern WANTS_STARTTLS = Pattern.compile("530.*STARTTLS");

    private final JsonMapper json = new JsonMapper();
    private final String script = script();

    @Override
    public String name() {
        return "Discourse";
    }

    @Override
    public String version() {
        String asked = "require 'net/smtp'; print \"Net::SMTP #{Net::SMTP::VERSION} of Ruby #{RUBY_VERSION}\"";
        try {
            String ruby =
                    Program.run(List.of("ruby", "-e", asked), Map.of(), AT_MOST).text();
            return "the patterns of Discourse's `emails:test` over " + ruby;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "the patterns of Discourse's `emails:test`";
        }
    }

    @Override
    public Optional<String> missing() {
        return Program.isInstalled("ruby") ? Optional.empty() : Optional.of("ruby");
    }

    @Override
    public Answer ask(Settings settings) throws InterruptedException {
        Program.Output output = Program.run(List.of("ruby", "-e", script), environment(settings), AT_MOST);
        if (output.status() < 0) {
            return Answer.failure(null, "");
        }
        JsonNode said = json.readTree(output.text());
        String message = said.path("message").asString();
        return switch (said.path("reached").asString()) {
            case "session" -> ofSession(message);
            case "sending" -> Answer.failure(Stage.MESSAGE, message);
            default -> Answer.allIsWell();
        };
    }

    private static Answer ofSession(String message) {
        if (message.contains("execution expired")) {
            return Answer.failure(Stage.CONNECT, "The connection failed; outgoing mail traffic is probably blocked");
        }
        if (WANTS_STARTTLS.matcher(message).find()) {
            // the task goes on to send, whose session ends alike
            return Answer.failure(Stage.MESSAGE, message);
        }
        if (message.contains("535")) {
            return Answer.failure(Stage.SIGN_IN, message + "\nThe user name or password is probably wrong");
        }
        if (message.contains("Connection refused")) {
            return Answer.failure(Stage.CONNECT, message + "\nThe port is probably wrong, or the network blocks it");
        }
        if (message.contains("service not known")) {
            return Answer.failure(Stage.RESOLVE, message + "\nThe host name is probably wrong");
        }
        return Answer.failure(null, message);
    }

    private static Map<String, String> environment(Settings settings) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "MAIL_HOST", settings.host(),
                "MAIL_PORT", Integer.toString(settings.port()),
                "MAIL_SECURITY", settings.security().key(),
                "MAIL_FROM", settings.from(),
                "MAIL_TO", settings.to(),
                "MAIL_PASSWORD", settings.password(),
                "MAIL_PATIENCE", Long.toString(settings.patience().toSeconds())));
        String user = settings.user();
        if (user != null) {
            environment.put("MAIL_USER", user);
        }
        Path authority = settings.authority();
        if (authority != null) {
            environment.put("MAIL_AUTHORITY", authority.toString());
        }
        return environment;
    }

    private static String script() {
        try (InputStream file = Discourse.class.getResourceAsStream("session.rb")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
