package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import sandbox.app.AppProcess;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;

/**
 * {@code check --batch} of 1,000 settings, whose server takes a second for each message, against the time that this must
 * take with so many at once; the start of the program counts. Says how much memory the process had at most (Linux).
 */
final class Batch {
    private static final int SETTINGS = 1_000;
    private static final int AT_ONCE = 50;
    private static final Duration SESSION = Duration.ofSeconds(1);
    private static final Path FOLDER = Path.of("target", "bench");

    private Batch() {}

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        try (ScriptedServer server = ScriptedServer.start(Script.named("mail.example")
                .on(Step.MESSAGE, Action.pause(SESSION), Action.reply("250 2.0.0 Ok: queued as 4F2A")))) {
            Path file = settings(server.port());
            long began = System.nanoTime();
            Process check = start(file);
            long most = most(check);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            if (check.exitValue() != 0) {
                throw new IllegalStateException("check ended with status " + check.exitValue());
            }
            report(took, most);
        }
        System.exit(0);
    }

    private static Path settings(int port) throws IOException {
        String line = """
                {"name":"%d","host":"127.0.0.1","port":%d,"security":"none","from":"portal@mail.example","to":"ann@mail.example"}""";
        return Files.write(
                FOLDER.resolve("batch.jsonl"),
                IntStream.range(0, SETTINGS)
                        .mapToObj(number -> line.formatted(number, port))
                        .toList());
    }

    private static Process start(Path file) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(AppProcess.onClassPath());
        command.addAll(List.of("check", "--batch", file.toString(), "--concurrency", Integer.toString(AT_ONCE)));
        return new ProcessBuilder(command)
                .redirectOutput(FOLDER.resolve("batch.out").toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Its largest resident set in KiB. */
    private static long most(Process process) throws IOException, InterruptedException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long most = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    most = Math.max(most, Long.parseLong(line.replaceAll("\\D", "")));
                }
            }
        }
        return most;
    }

    private static void report(Duration took, long mostKibibytes) {
        Duration ideal = SESSION.multipliedBy(SETTINGS / AT_ONCE);
        System.out.printf(
                Locale.ROOT,
                "check --batch of %d, %d at once: %.2f s, ideal %d s, ratio %.2f (at most 1.2 is wanted); %d MiB at most%n",
                SETTINGS,
                AT_ONCE,
                took.toMillis() / 1e3,
                ideal.toSeconds(),
                (double) took.toMillis() / ideal.toMillis(),
                mostKibibytes / 1024);
    }
}
