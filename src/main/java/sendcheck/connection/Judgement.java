package sendcheck.connection;

import java.time.Clock;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.TokenInspection;
import sendcheck.remedy.Remedies;
import sendcheck.settings.SignIn;

/** Whether what came of a sign-in is what the settings need. */
record Judgement(Remedies remedies, Clock clock) {

    Ending of(SignIn.OAuth signIn, DeviceSignIn.Result result) {
        return switch (result) {
            case DeviceSignIn.Result.Expired() -> new Ending.Expired();
            case DeviceSignIn.Result.Declined() -> new Ending.Declined();
            case DeviceSignIn.Result.Failed(Symptom symptom) -> failed(signIn, symptom);
            case DeviceSignIn.Result.SignedIn signedIn -> of(signIn, signedIn);
        };
    }

    /** What is only doubtful of a token is told by the test run, where the mail server has its say as well. */
    private Ending of(SignIn.OAuth signIn, DeviceSignIn.Result.SignedIn result) {
        if (!result.account().equalsIgnoreCase(signIn.user().strip())) {
            return new Ending.OtherAccount(result.account());
        }
        return new TokenInspection(result.claims(), signIn, clock.instant())
                .objection()
                .filter(seen -> seen.fault().isCertain())
                .map(seen -> failed(signIn, seen))
                .orElseGet(Ending.Connected::new);
    }

    private Ending failed(SignIn.OAuth signIn, Symptom symptom) {
        return new Ending.Failed(remedies.ofConnecting(signIn, symptom));
    }
}
