package sendcheck.remedy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Transcript;
import sendcheck.settings.EmailAddress;
import sendcheck.settings.Problem;
import sendcheck.settings.Provider;
import sendcheck.settings.Providers;
import sendcheck.settings.Security;
import sendcheck.settings.SettingsLint;
import sendcheck.settings.SignIn;

/**
 * Whom a failure is about: the settings of a run, or what little a pasted text tells.
 *
 * @param host null: unknown
 * @param port 0: unknown
 * @param security null: unknown
 * @param from From address; null: unknown
 * @param recipient null: unknown
 * @param signIn null: unknown
 * @param provider null: unknown
 * @param settings null: there are none, only a pasted text
 */
record Scene(
        @Nullable String host,
        int port,
        @Nullable Security security,
        @Nullable String from,
        @Nullable String recipient,
        @Nullable SignIn signIn,
        @Nullable Provider provider,
        @Nullable Assignment settings) {

    static Scene of(Assignment run) {
        return of(run, Transcript.EMPTY);
    }

    /** @param transcript of the run, which begins with the server's greeting */
    static Scene of(Assignment run, Transcript transcript) {
        return new Scene(
                run.server().host(),
                run.server().port(),
                run.server().security(),
                run.sender().address(),
                run.recipient(),
                run.server().signIn(),
                Providers.ofHost(run.server().host())
                        .or(() -> greeting(transcript).flatMap(Providers::ofGreeting))
                        .orElse(null),
                run);
    }

    /** Problems that the lint sees in the settings. */
    List<Problem> problems() {
        return settings == null
                ? List.of()
                : SettingsLint.check(settings.server(), settings.sender(), settings.recipient());
    }

    Optional<Boolean> staysInDomain() {
        return domain(from).flatMap(own -> domain(recipient).map(own::equalsIgnoreCase));
    }

    private static Optional<String> greeting(Transcript transcript) {
        return transcript.lines().stream()
                .filter(line -> line.direction() == Transcript.Direction.SERVER)
                .map(Transcript.Line::text)
                .filter(text -> text.startsWith("220"))
                .findFirst();
    }

    private static Optional<String> domain(@Nullable String address) {
        return address == null ? Optional.empty() : EmailAddress.parse(address).map(EmailAddress::domain);
    }
}
