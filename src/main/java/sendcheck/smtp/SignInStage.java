package sendcheck.smtp;

import java.util.List;
import java.util.Optional;
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
        return switch (visit.assignment().server().signIn()) {
            case SignIn.None() -> new Outcome.Skipped(Outcome.Because.NOT_CONFIGURED);
            case SignIn.Password(String user, Secret password) -> signIn(visit, user, password);
        };
    }

    private static Outcome signIn(Visit visit, String user, Secret password) {
        MailServer server = visit.assignment().server();
        if (server.security() == Security.NONE && !server.allowsCleartextPassword()) {
            return visit.failed(new Symptom.SignInInClear(visit.keywords().has("STARTTLS")));
        }
        List<String> offered = visit.keywords().mechanisms();
        if (offered.isEmpty()) {
            return visit.failed(notOffered(visit.fit(visit.keywords().lines().stream())));
        }
        Optional<Mechanism> mechanism = Mechanism.best(offered);
        if (mechanism.isEmpty()) {
            return visit.failed(new Symptom.NoCommonMechanism(visit.fit(offered.stream())));
        }
        return signIn(visit, user, password, mechanism.get());
    }

    private static Symptom notOffered(List<String> keywords) {
        return Mask.among(keywords.stream())
                .<Symptom>map(masked -> new Symptom.KeywordsMasked(masked, keywords))
                .orElseGet(() -> new Symptom.SignInNotOffered(keywords));
    }

    private static Outcome signIn(Visit visit, String user, Secret password, Mechanism mechanism) {
        String name = mechanism.keyword();
        Answer answer = new Authentication(visit.dialogue(), visit.redaction(), user, password).by(mechanism);
        return switch (answer) {
            case Answer.Broken(Symptom symptom) -> visit.failed(symptom, "Tried " + name + " as " + user);
            case Answer.Foreign(Symptom.MalformedReply malformed, var service) ->
                visit.failed(malformed, "Tried " + name + " as " + user);
            case Answer.Replied replied ->
                replied.isPositive()
                        ? visit.passed("Signed in as " + user + " by " + name)
                        : visit.failed(replied.objection(), "Tried " + name + " as " + user);
        };
    }
}
