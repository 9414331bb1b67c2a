package sendcheck.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Limits;

/** Reads the options of one call; complaints are collected, so that all are told at once. */
final class OptionsReader {

    private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(86_400);

    private final Map<String, String> environment;
    private final List<String> complaints = new ArrayList<>();

    OptionsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    Wish read(CheckOptions options) {
        if (options.password != null) {
            complaints.add("A password on the command line can be read by every process: put it into an environment"
                    + " variable and name that by --password-env.");
        }
        Limits limits = limits(options);
        String batch = options.batch;
        Wish wish = batch == null ? one(options, limits) : batch(batch, options, limits);
        return complaints.isEmpty() ? wish : new Wish.WrongUse(complaints);
    }

    private Wish one(CheckOptions options, Limits limits) {
        Draft draft = new Draft(
                null,
                options.host,
                port(options.port),
                options.security,
                options.user,
                null,
                options.passwordEnv,
                oauth(options),
                options.from,
                options.to,
                options.caFile,
                options.allowCleartextPassword,
                options.dryRun);
        String name = options.host + ", port " + options.port;
        Target target = new TargetReader(environment, OptionsReader::option).read(draft, name, complaints);
        return target == null ? new Wish.WrongUse(complaints) : new Wish.One(target, limits);
    }

    private Wish batch(String file, CheckOptions options, Limits limits) {
        boolean mixed = options.allowCleartextPassword
                || oauth(options).isGiven()
                || Stream.of(
                                options.host,
                                options.port,
                                options.security,
                                options.user,
                                options.passwordEnv,
                                options.from,
                                options.to,
                                options.caFile)
                        .anyMatch(Objects::nonNull);
        if (mixed) {
            complaints.add("--batch takes its settings from the file: leave out the options of a single check.");
        }
        int concurrency = number("--concurrency", options.concurrency, n -> n >= 1 && n <= 1000, "from 1 to 1000");
        return new Wish.Batch(file, concurrency, limits, options.dryRun);
    }

    private static OAuthDraft oauth(CheckOptions options) {
        return new OAuthDraft(
                options.oauthTenant,
                options.oauthClientId,
                null,
                options.oauthSecretEnv,
                options.oauthCertificateFile,
                options.oauthAuthorityHost);
    }

    /** {@code caFile} is {@code --ca-file}. */
    private static String option(String part) {
        return "--" + part.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private @Nullable Integer port(@Nullable String text) {
        return text == null ? null : number("--port", text, n -> true, "such as 587");
    }

    private int number(String option, String text, Predicate<Integer> fits, String range) {
        if (text.matches("-?[0-9]{1,9}") && fits.test(Integer.parseInt(text))) {
            return Integer.parseInt(text);
        }
        complaints.add(option + " must be a whole number " + range + ", not \"" + Printable.line(text) + "\".");
        return 1;
    }

    private Limits limits(CheckOptions options) {
        return new Limits(
                seconds("--connect-timeout", options.connectTimeout),
                seconds("--reply-timeout", options.replyTimeout),
                seconds("--run-timeout", options.runTimeout));
    }

    private Duration seconds(String option, String text) {
        if (text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
            BigDecimal seconds = new BigDecimal(text);
            if (seconds.signum() > 0 && seconds.compareTo(LONGEST_SECONDS) <= 0) {
                return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
            }
        }
        complaints.add(option + " must be a number of seconds above 0, not \"" + Printable.line(text) + "\".");
        return Duration.ofSeconds(1);
    }
}
