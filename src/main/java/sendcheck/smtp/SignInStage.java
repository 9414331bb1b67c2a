package sendcheck.smtp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.MailServer;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

/** AUTH (RFC 4954): one attempt by one mechanism, since servers lock accounts after several. */
final class SignInStage {

    private SignInStage() {}

    static Outcome go(Visit visit) {
        SignIn signIn = visit.assignment().server().signIn();
        return signIn instanceof SignIn.None
                ? new Outcome.Skipped(Outcome.Because.NOT_CONFIGURED)
                : obstacle(visit).map(symptom -> visit.failed(symptom)).orElseGet(() -> go(visit, signIn));
    }

    /** What stands against any sign-in here. */
    private static Optional<Symptom> obstacle(Visit visit) {
        boolean offered = !visit.keywords().mechanisms().isEmpty();
        boolean encrypts = visit.keywords().has("STARTTLS");
        if (isInClear(visit.assignment().server()) && (offered || encrypts)) {
            return Optional.of(new Symptom.SignInInClear(encrypts));
        }
        return offered ? Optional.empty() : Optional.of(notOffered(visit.shownKeywords()));
    }

    private static boolean isInClear(MailServer server) {
        return server.security() == Security.NONE && !server.allowsCleartextPassword();
    }

    private static Outcome go(Visit visit, SignIn signIn) {
        List<String> offered = visit.keywords().mechanisms();
        return switch (signIn) {
            case SignIn.None() -> new Outcome.Skipped(Outcome.Because.NOT_CONFIGURED);
            case SignIn.Password password -> withPassword(visit, offered, password);
            case SignIn.OAuth token -> withToken(visit, offered, token);
        };
    }

    private static Symptom notOffered(List<String> keywords) {
        return Mask.among(keywords.stream())
                .<Symptom>map(masked -> new Symptom.KeywordsMasked(masked, keywords))
                .orElseGet(() -> new Symptom.SignInNotOffered(keywords));
    }

    private static Outcome withPassword(Visit visit, List<String> offered, SignIn.Password signIn) {
        String user = signIn.user();
        Secret password = signIn.password();
        Optional<Mechanism> mechanism = Mechanism.best(offered);
        if (mechanism.isEmpty()) {
            return visit.failed(new Symptom.NoCommonMechanism(visit.cleaned(offered.stream())));
        }
        Answer answer = new Authentication(visit.dialogue(), visit.redaction(), user, password).by(mechanism.get());
        return outcome(visit, answer, mechanism.get().keyword(), user);
    }

    private static Outcome withToken(Visit visit, List<String> offered, SignIn.OAuth signIn) {
        Optional<TokenMechanism> mechanism = TokenMechanism.best(offered);
        if (mechanism.isEmpty()) {
            return visit.failed(new Symptom.TokensNotTaken(visit.cleaned(offered.stream())));
        }
        String response = mechanism
                .get()
                .response(
                        signIn.user(),
                        visit.token(),
                        visit.prepared().host(),
                        visit.wire().remote());
        visit.redaction().sent(response);
        TokenAuthentication authentication = new TokenAuthentication(visit.dialogue());
        Answer answer = authentication.by(mechanism.get(), response);
        if (isForGood(answer)) {
            visit.surroundings().tokens().refused(signIn);
        }
        String[] more = authentication.cause().stream()
                .map(cause -> "The server said: "
                        + Printable.shortened(visit.redaction().clean(cause)))
                .toArray(String[]::new);
        return outcome(visit, answer, mechanism.get().keyword(), signIn.user(), more);
    }

    /** A busy server, or one that hangs up, has said nothing of the token. */
    private static boolean isForGood(Answer answer) {
        return answer instanceof Answer.Replied replied && replied.reply().code() >= 500;
    }

    private static Outcome outcome(Visit visit, Answer answer, String mechanism, String user, String... more) {
        String[] evidence = Stream.concat(Stream.of("Tried " + mechanism + " as " + user), Stream.of(more))
                .toArray(String[]::new);
        return switch (answer) {
            case Answer.Broken(Symptom symptom) -> visit.failed(symptom, evidence);
            case Answer.Foreign(Symptom.MalformedReply malformed, var service) -> visit.failed(malformed, evidence);
            case Answer.Replied replied ->
                replied.isPositive()
                        ? visit.passed("Signed in as " + user + " by " + mechanism)
                        : visit.failed(replied.objection(), evidence);
        };
    }
}
