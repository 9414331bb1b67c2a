package catalogue.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.TestMail;
import sendcheck.remedy.Finding;
import sendcheck.remedy.Remedies;
import sendcheck.settings.MailServer;
import sendcheck.settings.Secret;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;
import sendcheck.smtp.SmtpProbe;

/** The product itself. */
public final class Sendcheck implements Tool {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final SmtpProbe probe;
    private final Remedies remedies = new Remedies(List.of("192.0.2.10"));

    /** @param timer ends what takes too long; stays with the caller to close */
    public Sendcheck(ScheduledExecutorService timer, Clock clock) {
        probe = new SmtpProbe("sendcheck.example", timer, clock, List.of());
    }

    /**
     * What a run found out.
     *
     * @param finding null when it passed
     */
    public record Diagnosis(Report report, @Nullable Finding finding) {}

    @Override
    public String name() {
        return "Sendcheck";
    }

    @Override
    public String version() {
        return "Sendcheck, as built here";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public Answer ask(Settings settings) {
        return answer(diagnose(settings));
    }

    /** Title and explanation; for settings that cannot work the corrections too, which alone say what is wrong. */
    public static Answer answer(Diagnosis diagnosis) {
        Finding finding = diagnosis.finding();
        if (finding == null) {
            return Answer.allIsWell();
        }
        Stage stage = diagnosis.report().failure().map(StageResult::stage).orElse(null);
        String words = finding.title() + ". " + finding.explanation();
        return Answer.failure(stage, stage == Stage.SETTINGS ? words + " " + String.join(" ", finding.steps()) : words);
    }

    /** The whole run. */
    public Diagnosis diagnose(Settings settings) {
        Assignment assignment = assignment(settings);
        Limits limits = new Limits(settings.patience(), settings.patience(), LONGEST);
        Report report = probe.run(assignment, limits, RunListener.SILENT);
        return new Diagnosis(report, remedies.explain(report, assignment).orElse(null));
    }

    private static Assignment assignment(Settings settings) {
        String user = settings.user();
        SignIn signIn = user == null ? new SignIn.None() : new SignIn.Password(user, new Secret(settings.password()));
        String id = UUID.randomUUID().toString();
        return new Assignment(
                id,
                new MailServer(settings.host(), settings.port(), settings.security(), signIn, trusted(settings)),
                new Sender("Portal", settings.from(), null, List.of()),
                settings.to(),
                false,
                new TestMail(id, "Test email", "A test email.", "<p>A test email.</p>"));
    }

    private static @Nullable String trusted(Settings settings) {
        Path authority = settings.authority();
        try {
            return authority == null ? null : Files.readString(authority);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
