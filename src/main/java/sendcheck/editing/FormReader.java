package sendcheck.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Delivery;
import sendcheck.settings.HostRule;
import sendcheck.settings.MailServer;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Problem;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SettingsLint;
import sendcheck.settings.SignIn;

/** Makes settings of what was typed; what surrounds a value, and cannot belong to it, is taken off. */
public final class FormReader {

    private final Kept kept;
    private final HostRule hosts;
    private final @Nullable Instant judgedAt;

    /**
     * Takes every host.
     *
     * @param kept gives key, titles and version, and the secrets that the form does not hold
     */
    public FormReader(Kept kept) {
        this(kept, HostRule.ANY, null);
    }

    /**
     * @param hosts which hosts may be entered
     * @param judgedAt now, to ask about secrets that go to another server than the one they were set for; null: not asked
     */
    public FormReader(Kept kept, HostRule hosts, @Nullable Instant judgedAt) {
        this.kept = kept;
        this.hosts = hosts;
        this.judgedAt = judgedAt;
    }

    /** The settings, or everything that is wrong with the form. A secret that is not set yet is only warned of. */
    public Reading read(Form form) {
        List<Problem> problems = new ArrayList<>();
        Profile profile = profile(form, problems);
        problems.addAll(lint(profile, problems));
        problems.sort(Comparator.comparing(Problem::field));
        return problems.stream().anyMatch(FormReader::isRefused)
                ? new Reading.Bad(problems)
                : new Reading.Good(profile, problems);
    }

    /** The settings, whatever is wrong with them; a port that is no number is missing in them. */
    public Profile asTyped(Form form) {
        return profile(form, new ArrayList<>());
    }

    /** A form with this problem is not kept. */
    private static boolean isRefused(Problem problem) {
        return switch (problem.severity()) {
            case ERROR, MISTAKE -> true;
            case WARNING -> false;
        };
    }

    private Profile profile(Form form, List<Problem> problems) {
        Profile before = kept.profile();
        Sender sender = new Sender(
                Margins.strip(form.get(Field.FROM_NAME)),
                Margins.strip(form.get(Field.FROM_ADDRESS)),
                orNull(form.get(Field.REPLY_TO)),
                Form.addresses(form.get(Field.BCC)));
        Delivery delivery = form.get(Field.DELIVERY).equals(Form.PREPARERS_EMAIL_PROGRAM)
                ? new Delivery.PreparersEmailProgram()
                : new Delivery.SpecifyServer(server(form, problems));
        return new Profile(
                before.key(),
                before.moduleTitle(),
                before.title(),
                delivery,
                sender,
                Margins.strip(form.get(Field.TEST_RECIPIENT)),
                before.version());
    }

    private List<Problem> lint(Profile profile, List<Problem> before) {
        List<Problem> found = switch (profile.delivery()) {
            case Delivery.SpecifyServer(MailServer server) -> lint(profile, server);
            case Delivery.PreparersEmailProgram() -> SettingsLint.check(profile.testRecipient());
        };
        return found.stream()
                .filter(problem -> before.stream().noneMatch(known -> known.field() == problem.field()))
                .map(FormReader::milder)
                .toList();
    }

    private List<Problem> lint(Profile profile, MailServer server) {
        List<Problem> found = new ArrayList<>(SettingsLint.check(server, profile.sender(), profile.testRecipient()));
        forbidden(Field.HOST, server.host()).ifPresent(found::add);
        if (server.signIn() instanceof SignIn.OAuth(String user, OAuthClient client)) {
            String withoutPort = client.authorityHost().replaceFirst(":[0-9]+$", "");
            forbidden(Field.AUTHORITY_HOST, withoutPort).ifPresent(found::add);
        }
        if (judgedAt != null) {
            RedirectedSecret.problem(kept, server, judgedAt).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Problem> forbidden(Field field, String host) {
        return hosts.problem(host).map(words -> new Problem(field, Problem.Severity.ERROR, words));
    }

    /** Secrets are set elsewhere, so that a form without them can be kept. */
    private static Problem milder(Problem problem) {
        return switch (problem.field()) {
            case PASSWORD, CLIENT_SECRET, CLIENT_CERTIFICATE ->
                new Problem(problem.field(), Problem.Severity.WARNING, problem.message());
            default -> problem;
        };
    }

    private MailServer server(Form form, List<Problem> problems) {
        String security = form.get(Field.SECURITY);
        return new MailServer(
                Margins.strip(form.get(Field.HOST)),
                port(Margins.strip(form.get(Field.PORT)), problems),
                security.isEmpty() ? Security.STARTTLS : Security.of(security),
                signIn(form),
                orNull(form.get(Field.TRUST_ANCHORS)),
                form.get(Field.CLEARTEXT).equals(Form.YES));
    }

    private static int port(String typed, List<Problem> problems) {
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 65_535) {
            problems.add(
                    new Problem(
                            Field.PORT,
                            Problem.Severity.ERROR,
                            "The port is a whole number from 1 to 65535. Enter 587 (for STARTTLS) or 465 (for TLS on connect)."));
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private SignIn signIn(Form form) {
        String user = Margins.strip(form.get(Field.USER));
        return switch (form.get(Field.SIGN_IN)) {
            case Form.WITH_PASSWORD -> new SignIn.Password(user, kept.secret(Field.PASSWORD));
            case Form.WITH_OAUTH -> new SignIn.OAuth(user, client(form));
            default -> new SignIn.None();
        };
    }

    private OAuthClient client(Form form) {
        String authority = Margins.strip(form.get(Field.AUTHORITY_HOST));
        return new OAuthClient(
                authority.isEmpty() ? OAuthClient.MICROSOFT : authority,
                Margins.strip(form.get(Field.TENANT)),
                Margins.strip(form.get(Field.CLIENT_ID)),
                grant(form.get(Field.GRANT)));
    }

    private OAuthGrant grant(String typed) {
        return switch (typed) {
            case Form.CLIENT_CERTIFICATE -> new OAuthGrant.Certificate(kept.secret(Field.CLIENT_CERTIFICATE));
            case Form.DELEGATED -> new OAuthGrant.Delegated();
            default -> new OAuthGrant.ClientSecret(kept.secret(Field.CLIENT_SECRET));
        };
    }

    private static @Nullable String orNull(String typed) {
        String bare = Margins.strip(typed);
        return bare.isEmpty() ? null : bare;
    }
}
