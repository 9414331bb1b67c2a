package sendcheck.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.MailServer;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;

/**
 * Makes a target of a draft. What is incomplete or contradictory is complained of here, all at once; values that are
 * merely wrong are left to the diagnosis.
 */
final class TargetReader {

    private final Map<String, String> environment;
    private final UnaryOperator<String> label;

    /** @param label how people know a part of the draft, for example {@code --ca-file} for {@code caFile} */
    TargetReader(Map<String, String> environment, UnaryOperator<String> label) {
        this.environment = environment;
        this.label = label;
    }

    /** The target, or null after at least one complaint was added. */
    @Nullable
    Target read(Draft draft, String otherwiseNamed, List<String> complaints) {
        int before = complaints.size();
        String host = required("host", draft.host(), complaints);
        Integer port = draft.port();
        if (port == null) {
            complaints.add(label.apply("port") + " is missing.");
        }
        Security security = security(draft.security(), complaints);
        SignIn signIn = signIn(draft, complaints);
        String from = required("from", draft.from(), complaints);
        String to = required("to", draft.to(), complaints);
        String anchors = trustAnchors(draft.caFile(), complaints);
        if (complaints.size() > before) {
            return null;
        }
        MailServer server = new MailServer(
                host, Objects.requireNonNull(port), security, signIn, anchors, draft.allowCleartextPassword());
        String name = draft.name() == null ? otherwiseNamed : draft.name();
        return new Target(name, server, new Sender("", from, null, List.of()), to, draft.dryRun());
    }

    private String required(String part, @Nullable String value, List<String> complaints) {
        if (value == null) {
            complaints.add(label.apply(part) + " is missing.");
            return "";
        }
        return value;
    }

    private Security security(@Nullable String key, List<String> complaints) {
        for (Security security : Security.values()) {
            if (security.key().equals(key)) {
                return security;
            }
        }
        complaints.add(label.apply("security") + " must be none, starttls or tls.");
        return Security.STARTTLS;
    }

    private SignIn signIn(Draft draft, List<String> complaints) {
        Secret password = draft.password();
        String variable = draft.passwordEnv();
        if (password != null && variable != null) {
            complaints.add("Give the password in one way only.");
        }
        if (variable != null && environment.get(variable) == null) {
            complaints.add("The environment variable " + Printable.line(variable) + ", named by "
                    + label.apply("passwordEnv") + ", is not set.");
        }
        Secret given = password != null || variable == null
                ? password
                : new Secret(Objects.requireNonNullElse(environment.get(variable), ""));
        if (!draft.oauth().isGiven()) {
            return signIn(draft.user(), given, complaints);
        }
        if (given != null) {
            complaints.add("Sign in either with a password or by OAuth, not both.");
        }
        return new OAuthReader(environment, label).read(draft.user(), draft.oauth(), complaints);
    }

    private SignIn signIn(@Nullable String user, @Nullable Secret password, List<String> complaints) {
        if (user == null && password == null) {
            return new SignIn.None();
        }
        if (password == null) {
            complaints.add(
                    label.apply("user") + " is given without a password: add " + label.apply("passwordEnv") + ".");
        } else if (user == null) {
            complaints.add("A password is given without a user name: add " + label.apply("user") + ".");
        }
        return new SignIn.Password(
                Objects.requireNonNullElse(user, ""), Objects.requireNonNullElse(password, new Secret("")));
    }

    private @Nullable String trustAnchors(@Nullable String file, List<String> complaints) {
        return file == null
                ? null
                : switch (CaFile.read(file)) {
                    case CaFile.Certificates(String pem) -> pem;
                    case CaFile.Unusable(String why) -> {
                        complaints.add(label.apply("caFile") + " " + Printable.line(file) + " " + why);
                        yield null;
                    }
                };
    }
}
