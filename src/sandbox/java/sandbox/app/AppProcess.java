package sandbox.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running process of the product, started with {@code serve}. */
public final class AppProcess implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 50;
    private static final long STOP_SECONDS = 30;

    private final Process process;
    private final int port;
    private final Path log;

    private AppProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts the product on a free port; does not wait until it is ready.
     *
     * @param program how the product is run: {@code -cp ... sendcheck.Main} or {@code -jar sendcheck.jar}
     * @param environment beside this process's own; {@code PORT} is added
     * @param log gets what the process writes
     */
    public static AppProcess start(List<String> program, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(program);
        command.add("serve");
        try {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            builder.environment().put("PORT", Integer.toString(port));
            return new AppProcess(builder.start(), port, log);
        } catch (IOException failed) {
            throw new UncheckedIOException("The app could not be started: " + failed.getMessage(), failed);
        }
    }

    /** The product on this process's class path. */
    public static List<String> onClassPath() {
        return List.of("-cp", System.getProperty("java.class.path"), "sendcheck.Main");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Waits until {@code /readyz} answers 200.
     *
     * @throws IllegalStateException when the process ends or is not ready within a minute; tells the end of its log
     */
    public AppProcess awaitReady() throws InterruptedException {
        long limit = System.nanoTime() + READY_LIMIT.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isReady(client)) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(
                            "The app ended with status " + process.exitValue() + ":\n" + endOfLog());
                }
                if (System.nanoTime() > limit) {
                    throw new IllegalStateException("The app did not become ready:\n" + endOfLog());
                }
            }
        }
        return this;
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url().resolve("/readyz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException unreadable) {
            return "(no log at " + log + ")";
        }
    }

    /** For example {@code http://localhost:40123/}. */
    public URI url() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** Where Slack sends commands, interactions and events. */
    public URI slackEvents() {
        return url().resolve("/slack/events");
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGKILL: no last word. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and SIGKILL when the process does not end within half a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
