package sendcheck.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;
import sendcheck.remedy.Actor;
import sendcheck.remedy.Finding;
import sendcheck.settings.Problem;
import sendcheck.settings.ProfileKey;

class IncidentRuleTest {
    private static final ProfileKey PORTAL = ProfileKey.parse("5500/portal");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Deviation AS_STORED = new Deviation(false, false, false);
    private static final Deviation DRY_RUN = new Deviation(true, false, false);
    private static final Symptom REFUSED = new Symptom.ConnectionRefused("192.0.2.1", 587);

    @Test
    void the_first_failure_opens_an_incident() {
        Change change = IncidentRule.decide(null, failed(Stage.CONNECT, REFUSED, NOON), "incident-1");

        assertThat(change)
                .isEqualTo(new Change.Opened(new Incident(
                        "incident-1",
                        PORTAL,
                        "5500 · Portal Email",
                        NOON,
                        NOON,
                        1,
                        "connect.refused",
                        "Refused",
                        "connect",
                        "run-failed")));
    }

    @Test
    void a_further_failure_counts_and_takes_the_latest_cause() {
        Incident open = opened(Stage.SIGN_IN);

        Change change = IncidentRule.decide(open, failed(Stage.CONNECT, REFUSED, NOON.plusSeconds(60)), "unused");

        assertThat(change)
                .isInstanceOfSatisfying(
                        Change.Updated.class,
                        updated -> assertThat(updated.incident())
                                .returns("incident-1", Incident::id)
                                .returns(2, Incident::failures)
                                .returns("connect", Incident::stage)
                                .returns(NOON, Incident::openedAt)
                                .returns(NOON.plusSeconds(60), Incident::lastFailureAt));
    }

    @Test
    void a_passed_run_ends_the_incident() {
        Incident open = opened(Stage.MESSAGE);

        assertThat(IncidentRule.decide(open, passed(AS_STORED), "unused"))
                .isEqualTo(new Change.Recovered(open, NOON, "run-passed"));
    }

    @Test
    void a_passed_run_without_an_incident_changes_nothing() {
        assertThat(IncidentRule.decide(null, passed(AS_STORED), "unused")).isEqualTo(new Change.None());
    }

    @Test
    void a_passed_dry_run_ends_an_incident_of_a_stage_that_it_went_through() {
        assertThat(IncidentRule.decide(opened(Stage.SIGN_IN), passed(DRY_RUN), "unused"))
                .isInstanceOf(Change.Recovered.class);
    }

    @Test
    void a_passed_dry_run_proves_nothing_of_the_message() {
        assertThat(IncidentRule.decide(opened(Stage.MESSAGE), passed(DRY_RUN), "unused"))
                .isEqualTo(new Change.None());
    }

    @Test
    void a_run_with_another_from_address_says_nothing_from_the_sender_on() {
        Deviation ownFrom = new Deviation(false, true, false);
        Incident open = opened(Stage.SENDER);

        assertThat(IncidentRule.decide(null, departing(ownFrom, Stage.SENDER), "unused"))
                .isEqualTo(new Change.None());
        assertThat(IncidentRule.decide(null, departing(ownFrom, Stage.SETTINGS), "unused"))
                .isEqualTo(new Change.None());
        assertThat(IncidentRule.decide(null, departing(ownFrom, Stage.SIGN_IN), "incident-2"))
                .isInstanceOf(Change.Opened.class);
        assertThat(IncidentRule.decide(open, passed(ownFrom), "unused")).isEqualTo(new Change.None());
        assertThat(IncidentRule.decide(opened(Stage.SIGN_IN), passed(ownFrom), "unused"))
                .isInstanceOf(Change.Recovered.class);
    }

    @Test
    void a_run_to_another_recipient_says_nothing_from_the_recipient_on() {
        Deviation ownRecipient = new Deviation(false, false, true);

        assertThat(IncidentRule.decide(null, departing(ownRecipient, Stage.RECIPIENT), "unused"))
                .isEqualTo(new Change.None());
        assertThat(IncidentRule.decide(opened(Stage.MESSAGE), passed(ownRecipient), "unused"))
                .isEqualTo(new Change.None());
        assertThat(IncidentRule.decide(null, departing(ownRecipient, Stage.SENDER), "incident-2"))
                .isInstanceOf(Change.Opened.class);
    }

    @Test
    void a_run_with_settings_that_are_not_kept_says_nothing_at_all() {
        Deviation ownSettings = new Deviation(false, false, false, true);

        assertThat(IncidentRule.decide(null, departing(ownSettings, Stage.CONNECT), "unused"))
                .isEqualTo(new Change.None());
        assertThat(IncidentRule.decide(opened(Stage.CONNECT), passed(ownSettings), "unused"))
                .isEqualTo(new Change.None());
    }

    @Test
    void an_interrupted_run_changes_nothing() {
        EndedRun run =
                ended("run-cut", NOON, AS_STORED, report(Verdict.INTERRUPTED, Stage.MESSAGE, new Symptom.CutOff(null)));

        assertThat(IncidentRule.decide(null, run, "unused")).isEqualTo(new Change.None());
        assertThat(IncidentRule.decide(opened(Stage.CONNECT), run, "unused")).isEqualTo(new Change.None());
    }

    @Test
    void a_profile_without_a_mail_server_is_no_incident() {
        Problem noServer = new Problem(Problem.Field.DELIVERY, Problem.Severity.ERROR, "There is no server.");

        Change change = IncidentRule.decide(
                null, failed(Stage.SETTINGS, new Symptom.InvalidSettings(List.of(noServer)), NOON), "unused");

        assertThat(change).isEqualTo(new Change.None());
    }

    private static Incident opened(Stage stage) {
        return ((Change.Opened) IncidentRule.decide(null, failed(stage, REFUSED, NOON), "incident-1")).incident();
    }

    private static EndedRun failed(Stage stage, Symptom symptom, Instant at) {
        return ended("run-failed", at, AS_STORED, report(Verdict.FAILED, stage, symptom));
    }

    private static EndedRun departing(Deviation deviation, Stage stage) {
        return ended("run-failed", NOON, deviation, report(Verdict.FAILED, stage, REFUSED));
    }

    private static EndedRun passed(Deviation deviation) {
        Report report = new Report(Verdict.PASSED, List.of(), Transcript.EMPTY, null, Duration.ZERO);
        return ended("run-passed", NOON, deviation, report);
    }

    private static Report report(Verdict verdict, Stage stage, Symptom symptom) {
        StageResult result = new StageResult(stage, new Outcome.Failed(symptom, List.of()), Duration.ZERO);
        return new Report(verdict, List.of(result), Transcript.EMPTY, null, Duration.ZERO);
    }

    private static EndedRun ended(String id, Instant at, Deviation deviation, Report report) {
        Finding finding = report.verdict() == Verdict.PASSED
                ? null
                : new Finding("connect.refused", "Refused", Actor.NETWORK, "", List.of(), null);
        return new EndedRun(id, PORTAL, "5500 · Portal Email", at, deviation, report, finding);
    }
}
