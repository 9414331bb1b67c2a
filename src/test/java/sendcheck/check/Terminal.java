package sendcheck.check;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import sendcheck.diagnosis.Probe;
import sendcheck.posture.PostureCheck;
import sendcheck.posture.UnansweredDns;
import sendcheck.remedy.Remedies;

/** Runs the command as a shell would, in this process. */
final class Terminal {
    private static final Remedies REMEDIES = new Remedies(List.of("192.0.2.10"));

    /** Of a name service that never answers. */
    private static final PostureCheck POSTURE = new PostureCheck(new UnansweredDns(), Duration.ofSeconds(1));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Probe probe;
    private Map<String, String> environment = Map.of("MAIL_PASSWORD", "hunter2", "LANG", "en_US.UTF-8");
    private String input = "";
    private Ansi ansi = Ansi.OFF;

    Terminal(Probe probe) {
        this.probe = probe;
    }

    Terminal withInput(String text) {
        input = text;
        return this;
    }

    Terminal withEnvironment(Map<String, String> replacing) {
        environment = replacing;
        return this;
    }

    Terminal withColours() {
        ansi = Ansi.ON;
        return this;
    }

    /** The exit status. */
    int run(String... arguments) {
        var ids = new AtomicInteger();
        var surroundings = new Surroundings(
                environment,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                "ann",
                Clock.fixed(Instant.parse("2026-11-24T19:00:00Z"), ZoneOffset.UTC),
                () -> "run-" + (1000 + ids.incrementAndGet()));
        return new CommandLine(new CheckCommand(probe, REMEDIES, POSTURE, surroundings))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    /** A complete call to this host, and further arguments. */
    int check(String host, String... more) {
        var usual = Stream.of(
                "--host",
                host,
                "--port",
                "587",
                "--security",
                "starttls",
                "--user",
                "portal@example.com",
                "--password-env",
                "MAIL_PASSWORD",
                "--from",
                "portal@example.com",
                "--to",
                "you@example.com");
        return run(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }

    String out() {
        return out.toString();
    }

    List<String> lines() {
        return out.toString().lines().toList();
    }

    String err() {
        return err.toString();
    }
}
