package sendcheck.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;
import sendcheck.diagnosis.RunListener;
import tools.jackson.databind.json.JsonMapper;

/** Checks a file of settings, many at once. Lines are read as places become free, so that a file may be of any length. */
final class BatchCheck {

    private static final Logger LOG = LoggerFactory.getLogger(BatchCheck.class);
    private static final int LONGEST_LINE = 64 * 1024;

    private final Checks checks;
    private final Surroundings surroundings;
    private final JsonMapper mapper;
    private final JsonOutput json;
    private final PrintWriter err;
    private final BatchResults results;

    BatchCheck(Checks checks, Surroundings surroundings, JsonMapper mapper, PrintWriter out, PrintWriter err) {
        this.checks = checks;
        this.surroundings = surroundings;
        this.mapper = mapper;
        this.json = new JsonOutput(mapper);
        this.err = err;
        this.results = new BatchResults(out);
    }

    /** The exit status. */
    int run(Wish.Batch batch) {
        try (Reader reader = open(batch.file())) {
            lines(new BoundedLines(reader, LONGEST_LINE), batch);
            return results.exitStatus();
        } catch (IOException | InvalidPathException unreadable) {
            err.println("--batch " + Printable.line(batch.file()) + " cannot be read.");
            err.flush();
            return ExitCode.USAGE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.USAGE;
        }
    }

    private Reader open(String file) throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(surroundings.input(), StandardCharsets.UTF_8))
                : new BufferedReader(
                        new InputStreamReader(Files.newInputStream(Path.of(file)), StandardCharsets.UTF_8));
    }

    private void lines(BoundedLines lines, Wish.Batch batch) throws IOException, InterruptedException {
        var parser = new BatchLineParser(mapper, surroundings.environment(), batch.dryRun());
        var places = new Semaphore(batch.concurrency());
        try (ExecutorService runs = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("check-", 0).factory())) {
            long number = 0;
            for (var line = lines.next(); line != null && !results.isClosed(); line = lines.next()) {
                number++;
                if (!line.text().isBlank()) {
                    places.acquire();
                    BatchLine read = read(line, "line " + number, parser);
                    runs.execute(() -> check(read, batch, places));
                }
            }
        }
    }

    private static BatchLine read(BoundedLines.Line line, String name, BatchLineParser parser) {
        return line.complete()
                ? parser.parse(line.text(), name)
                : new BatchLine.Bad(name, "The line is longer than " + LONGEST_LINE + " characters.");
    }

    private void check(BatchLine line, Wish.Batch batch, Semaphore places) {
        try {
            switch (line) {
                case BatchLine.Good(Target target) -> check(target, batch);
                case BatchLine.Bad(String name, String error) -> results.invalid(json.invalid(name, error));
            }
        } finally {
            places.release();
        }
    }

    private void check(Target target, Wish.Batch batch) {
        try {
            var checked = checks.check(target, batch.limits(), RunListener.SILENT);
            results.done(json.named(checked), checked.passed());
        } catch (RuntimeException bug) {
            LOG.error("A check of a batch broke off", bug);
            results.invalid(json.invalid(target.name(), "Sendcheck itself failed; its log says more."));
        }
    }
}
