package sendcheck.check;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Probe;
import sendcheck.diagnosis.RunListener;
import sendcheck.posture.PostureCheck;
import sendcheck.remedy.Remedies;
import sendcheck.settings.SignIn;
import tools.jackson.databind.json.JsonMapper;

/** {@code check}: diagnoses one mail server, or a file of them. */
@Command(
        name = "check",
        description = "Sends a test email through a mail server and says which step fails, why, and what to do.",
        sortOptions = false,
        abbreviateSynopsis = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  check --host smtp.example.com --port 587 --security starttls \\",
            "        --user portal@example.com --password-env MAIL_PASSWORD \\",
            "        --from portal@example.com --to you@example.com",
            "  check --batch settings.jsonl --concurrency 100"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:passed; in a batch: all passed",
            "1:failed; in a batch: at least one failed",
            "2:wrong use; in a batch: at least one line could not be read"
        })
public final class CheckCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    private final Checks checks;
    private final Surroundings surroundings;
    private final JsonMapper json = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    CheckOptions options = new CheckOptions();

    public CheckCommand(Probe probe, Remedies remedies, PostureCheck posture, Surroundings surroundings) {
        this.checks = new Checks(probe, remedies, posture, surroundings);
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return switch (new OptionsReader(surroundings.environment()).read(options)) {
            case Wish.One(Target target, Limits limits) ->
                options.json ? forPrograms(target, limits) : live(target, limits);
            case Wish.Batch batch -> new BatchCheck(checks, surroundings, json, out(), err()).run(batch);
            case Wish.WrongUse(List<String> complaints) -> wrongUse(complaints);
        };
    }

    private int live(Target target, Limits limits) {
        boolean coloured = spec.commandLine().getColorScheme().ansi().enabled();
        Paint paint = Paint.of(coloured, surroundings.environment());
        Printable.wrapped("", "Checking " + described(target)).forEach(out()::println);
        var checked = checks.withDomain(target, limits, new LiveOutput(out(), paint));
        new SummaryOutput(out(), paint).show(checked, options.transcript);
        return checked.passed() ? ExitCode.OK : FAILED;
    }

    private static String described(Target target) {
        String settings = target.name() + ", " + target.server().security().title();
        return switch (target.server().signIn()) {
            case SignIn.None() -> settings;
            case SignIn.Password(String user, var password) -> settings + ", as " + user;
            case SignIn.OAuth(String user, var client) -> settings + ", as " + user + " by OAuth";
        };
    }

    private int forPrograms(Target target, Limits limits) {
        var checked = checks.withDomain(target, limits, RunListener.SILENT);
        out().println(new JsonOutput(json).one(checked));
        out().flush();
        return checked.passed() ? ExitCode.OK : FAILED;
    }

    private int wrongUse(List<String> complaints) {
        complaints.forEach(err()::println);
        err().println("See check --help.");
        err().flush();
        return ExitCode.USAGE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
