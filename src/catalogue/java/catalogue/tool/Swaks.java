package catalogue.tool;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Stage;

/** The command-line tool of that name: what it reports and which replies it marks as errors. */
public final class Swaks implements Tool {
    private static final Pattern ERROR_LINE = Pattern.compile("\\*\\*\\*|<\\*\\*|<~\\*|\\s*!!!");
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "swaks";
    }

    @Override
    public String version() {
        try {
            String said = Program.run(List.of("swaks", "--version"), Map.of(), AT_MOST)
                    .text();
            return said.lines().findFirst().orElse("swaks").replace("version ", "");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "swaks";
        }
    }

    @Override
    public Optional<String> missing() {
        return Program.isInstalled("swaks") ? Optional.empty() : Optional.of("swaks");
    }

    @Override
    public Answer ask(Settings settings) throws InterruptedException {
        Program.Output output = Program.run(command(settings), Map.of(), AT_MOST);
        return output.status() == 0
                ? Answer.allIsWell()
                : Answer.failure(stage(output.status()), errors(output.text()));
    }

    private static List<String> command(Settings settings) {
        List<String> command = new ArrayList<>(List.of("swaks", "--server", settings.host()));
        command.addAll(List.of("--port", Integer.toString(settings.port()), "--helo", "sendcheck.example"));
        command.addAll(List.of("--from", settings.from(), "--to", settings.to()));
        command.addAll(List.of("--timeout", Long.toString(settings.patience().toSeconds())));
        String user = settings.user();
        if (user != null) {
            command.addAll(List.of("--auth", "--auth-user", user, "--auth-password", settings.password()));
        }
        command.addAll(encryption(settings));
        return command;
    }

    private static List<String> encryption(Settings settings) {
        Path authority = settings.authority();
        List<String> trust = authority == null ? List.of() : List.of("--tls-ca-path", authority.toString());
        List<String> options = new ArrayList<>();
        switch (settings.security()) {
            case NONE -> {
                return List.of();
            }
            case STARTTLS -> options.add("--tls");
            case TLS -> options.add("--tls-on-connect");
        }
        options.add("--tls-verify");
        options.addAll(trust);
        return options;
    }

    private static String errors(String printed) {
        return printed.lines()
                .filter(line -> ERROR_LINE.matcher(line).lookingAt())
                .collect(Collectors.joining("\n"));
    }

    /** By the exit codes of its manual. */
    private static @Nullable Stage stage(int status) {
        return switch (status) {
            case 2 -> Stage.CONNECT;
            case 21 -> Stage.GREETING;
            case 22, 32 -> Stage.HELLO;
            case 23 -> Stage.SENDER;
            case 24 -> Stage.RECIPIENT;
            case 25, 26 -> Stage.MESSAGE;
            case 28 -> Stage.SIGN_IN;
            case 29 -> Stage.ENCRYPT;
            default -> null;
        };
    }
}
