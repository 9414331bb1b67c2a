package sendcheck.report;

import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;

/** The verdict in one line that a non-expert understands. */
public final class Headline {

    private Headline() {}

    /**
     * The verdict of a run, without a full stop.
     *
     * @param recipient the address that was tested with
     */
    public static String of(Report report, String recipient, boolean dryRun) {
        OverrideCheck overrides = report.overrides();
        if (overrides != null && report.failure().isEmpty()) {
            return overrides(overrides);
        }
        return switch (report.verdict()) {
            case PASSED ->
                dryRun
                        ? "Dry run passed: the server would take a test email to " + recipient
                        : "A test email was sent to " + recipient;
            case INTERRUPTED ->
                report.isGivenUp()
                        ? "The test could not be finished; no test email was sent"
                        : "The test was interrupted; the email to " + recipient + " may have been sent";
            case FAILED ->
                report.failure().map(failure -> failed(failure, dryRun)).orElse("No test email was sent");
        };
    }

    private static String overrides(OverrideCheck check) {
        int all = check.rows().size();
        int refused = check.refused().size();
        int untried = check.untried().size();
        String whose = all == 1 ? " From address of portal users is " : " From addresses of portal users are ";
        if (refused == 0 && untried == 0) {
            return (all == 1 ? "The" : "All " + all) + whose + "accepted";
        }
        String tried = refused == 0
                ? all - untried + " of " + all + whose + "accepted"
                : refused + " of " + all + whose + "refused";
        return untried == 0 ? tried : tried + "; " + untried + (untried == 1 ? " was" : " were") + " not tried";
    }

    private static String failed(StageResult failure, boolean dryRun) {
        if (isUnconfirmed(failure)) {
            return "The server did not confirm the test email, so it may or may not have been sent";
        }
        return (dryRun ? "Dry run failed: " : "No test email was sent: ") + what(failure.stage());
    }

    private static boolean isUnconfirmed(StageResult failure) {
        return failure.outcome() instanceof Outcome.Failed(Symptom.Unanswered unanswered, var evidence)
                && unanswered.mayHaveBeenSent();
    }

    private static String what(Stage stage) {
        return switch (stage) {
            case SETTINGS -> "the settings cannot work as they stand";
            case RESOLVE -> "the mail server was not found";
            case CONNECT -> "the mail server could not be reached";
            case GREETING -> "the mail server did not welcome us";
            case HELLO -> "the mail server did not accept our hello";
            case ENCRYPT -> "no secure connection could be made";
            case TOKEN -> "no token for the sign-in was issued";
            case SIGN_IN -> "the sign-in did not succeed";
            case SENDER -> "the From address was not accepted";
            case RECIPIENT -> "the recipient was not accepted";
            case MESSAGE -> "the message was not accepted";
            case ARRIVAL -> "the message has not arrived";
        };
    }
}
