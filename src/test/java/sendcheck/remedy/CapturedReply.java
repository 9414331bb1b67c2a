package sendcheck.remedy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Stage;
import sendcheck.settings.MailServer;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

/** A line of {@code captured-replies.txt}. */
record CapturedReply(String entry, String options, Reply reply) {

    private static final Pattern REPLY =
            Pattern.compile("([245][0-9]{2})(?: ([245]\\.[0-9]+\\.[0-9]+))? (.*)", Pattern.DOTALL);

    static List<CapturedReply> all() {
        try (InputStream file = CapturedReply.class.getResourceAsStream("captured-replies.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", 3))
                    .map(parts -> new CapturedReply(parts[0].strip(), parts[1].strip(), reply(parts[2].strip())))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Reply reply(String written) {
        Matcher matcher = REPLY.matcher(written.replace("\\n", "\n"));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(written);
        }
        return new Reply(
                "X",
                Integer.parseInt(matcher.group(1)),
                matcher.group(2),
                matcher.group(3).lines().toList());
    }

    Situation situation() {
        Stage stage = Stage.of(option("at").orElse(entry.substring(0, entry.indexOf('.'))));
        return new Situation(stage, Scene.of(run()), Runs.EGRESS);
    }

    private Assignment run() {
        String kind = option("run").orElse("own");
        SignIn signIn = switch (kind) {
            case "other" -> new SignIn.Password("signer@example.com", new Secret("hunter2"));
            case "unsigned" -> new SignIn.None();
            case "oauth" -> Runs.APPLICATION;
            case "person" -> Runs.PERSON;
            default -> Runs.PASSWORD;
        };
        Assignment usual = Runs.assignment(option("host").orElse("smtp.example.com"), 587, Security.STARTTLS, signIn);
        MailServer server = usual.server();
        String recipient = kind.equals("inside") ? "you@example.com" : usual.recipient();
        return new Assignment(usual.runId(), server, usual.sender(), recipient, false, usual.mail());
    }

    private Optional<String> option(String name) {
        return Stream.of(options.split(" "))
                .filter(option -> option.startsWith(name + "="))
                .map(option -> option.substring(name.length() + 1))
                .findFirst();
    }

    @Override
    public String toString() {
        return entry + ": " + reply.quoted();
    }
}
