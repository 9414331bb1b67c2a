package sendcheck.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

/** The part of a draft that is about OAuth; what is incomplete or contradictory is complained of. */
final class OAuthReader {

    /** Larger files are no certificates but a mistake. */
    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, String> environment;
    private final UnaryOperator<String> label;

    /** @param label how people know a part of the draft, for example {@code --oauth-tenant} for {@code oauthTenant} */
    OAuthReader(Map<String, String> environment, UnaryOperator<String> label) {
        this.environment = environment;
        this.label = label;
    }

    SignIn read(@Nullable String user, OAuthDraft draft, List<String> complaints) {
        require("user", user, complaints);
        require("oauthTenant", draft.tenant(), complaints);
        require("oauthClientId", draft.clientId(), complaints);
        return new SignIn.OAuth(
                Objects.requireNonNullElse(user, ""),
                new OAuthClient(
                        Objects.requireNonNullElse(draft.authorityHost(), OAuthClient.MICROSOFT),
                        Objects.requireNonNullElse(draft.tenant(), ""),
                        Objects.requireNonNullElse(draft.clientId(), ""),
                        grant(draft, complaints)));
    }

    private void require(String part, @Nullable String value, List<String> complaints) {
        if (value == null) {
            complaints.add("For the sign-in by OAuth, " + label.apply(part) + " is missing.");
        }
    }

    private OAuthGrant grant(OAuthDraft draft, List<String> complaints) {
        long ways = Stream.of(draft.secret(), draft.secretEnv(), draft.certificateFile())
                .filter(Objects::nonNull)
                .count();
        if (ways != 1) {
            complaints.add("For the sign-in by OAuth, give either " + label.apply("oauthSecretEnv") + " or "
                    + label.apply("oauthCertificateFile") + ".");
        }
        String file = draft.certificateFile();
        return file == null
                ? new OAuthGrant.ClientSecret(secret(draft, complaints))
                : new OAuthGrant.Certificate(certificate(file, complaints));
    }

    private Secret secret(OAuthDraft draft, List<String> complaints) {
        Secret given = draft.secret();
        String variable = draft.secretEnv();
        if (given != null || variable == null) {
            return Objects.requireNonNullElse(given, new Secret(""));
        }
        String value = environment.get(variable);
        if (value == null) {
            complaints.add("The environment variable " + Printable.line(variable) + ", named by "
                    + label.apply("oauthSecretEnv") + ", is not set.");
        }
        return new Secret(Objects.requireNonNullElse(value, ""));
    }

    private Secret certificate(String file, List<String> complaints) {
        try {
            Path path = Path.of(file);
            if (Files.isRegularFile(path) && Files.size(path) <= MOST_BYTES) {
                return new Secret(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
            complaints.add(label.apply("oauthCertificateFile") + " " + Printable.line(file)
                    + (Files.exists(path) ? " is no file with a certificate." : " does not exist."));
        } catch (IOException | InvalidPathException unreadable) {
            complaints.add(label.apply("oauthCertificateFile") + " " + Printable.line(file) + " cannot be read.");
        }
        return new Secret("");
    }
}
