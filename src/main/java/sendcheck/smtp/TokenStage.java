package sendcheck.smtp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.diagnosis.Awaited;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.TokenInspection;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

/** The token for a sign-in by OAuth, and what it says of itself. It is not shown. */
final class TokenStage {

    private TokenStage() {}

    static Outcome go(Visit visit) {
        return switch (visit.assignment().server().signIn()) {
            case SignIn.None() -> new Outcome.Skipped(Outcome.Because.NOT_CONFIGURED);
            case SignIn.Password password -> new Outcome.Skipped(Outcome.Because.NOT_CONFIGURED);
            case SignIn.OAuth signIn -> ask(visit, signIn);
        };
    }

    private static Outcome ask(Visit visit, SignIn.OAuth signIn) {
        Budget.Term term = visit.budget().atMost(visit.limits().reply());
        String anchors = visit.assignment().server().trustAnchors();
        var clock = visit.surroundings().clock();
        return switch (visit.surroundings()
                .tokens()
                .token(
                        signIn,
                        anchors,
                        term.left(),
                        claims -> !new TokenInspection(claims, signIn, clock.instant()).mayBeOutdated())) {
            case TokenSource.Answer.Granted(Secret token, var claims) -> {
                visit.token(token);
                yield judged(visit, new TokenInspection(claims, signIn, clock.instant()));
            }
            case TokenSource.Answer.Refused(String error, var aadsts, String description) ->
                visit.failed(new Symptom.TokenRefused(fit(visit, error), aadsts, fit(visit, description)));
            case TokenSource.Answer.Unreachable(String host, String detail) ->
                visit.failed(new Symptom.TokenUnreachable(host, fit(visit, detail)));
            case TokenSource.Answer.Late() -> visit.failed(new Symptom.TimedOut(Awaited.TOKEN, term.limit(), 0));
            case TokenSource.Answer.NotConnected() -> visit.failed(new Symptom.AccountNotConnected(signIn.user()));
        };
    }

    private static Outcome judged(Visit visit, TokenInspection inspection) {
        Optional<Symptom.TokenUnsuitable> objection = inspection.objection();
        List<String> evidence = visit.cleaned(Stream.of(inspection.described()));
        if (objection.isEmpty()) {
            return new Outcome.Passed(evidence);
        }
        Symptom symptom = new Symptom.TokenUnsuitable(
                objection.get().fault(), fit(visit, objection.get().detail()));
        return objection.get().fault().isCertain()
                ? new Outcome.Failed(symptom, evidence)
                : new Outcome.Warned(symptom, evidence);
    }

    private static String fit(Visit visit, String text) {
        return Printable.shortened(visit.redaction().clean(text));
    }
}
