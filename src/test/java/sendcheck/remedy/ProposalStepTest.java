package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Proposal;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.Security;
import sendcheck.settings.Submission;

class ProposalStepTest {

    private static final Submission STARTTLS = new Submission("smtp.example.com", 587, Security.STARTTLS);
    private static final Submission TLS = new Submission("smtp.example.com", 465, Security.TLS);

    @Test
    void what_works_is_the_first_step_for_whoever_edits_the_settings() {
        Finding finding = explain(STARTTLS);
        assertThat(finding.id()).isEqualTo("connect.timeout");
        assertThat(finding.actor()).isEqualTo(Actor.YOU);
        assertThat(finding.steps())
                .first()
                .isEqualTo("Tried just now, and works up to the sign-in: port 587 with STARTTLS on smtp.example.com.");
    }

    @Test
    void further_settings_that_work_are_told_after_the_best() {
        assertThat(explain(STARTTLS, TLS).steps())
                .first()
                .asString()
                .endsWith(" So does port 465 with TLS on connect on smtp.example.com.");
        assertThat(explain(STARTTLS, TLS, TLS).steps()).first().asString().contains(" So do port 465");
    }

    @Test
    void no_other_port_is_advised_beside_what_works() {
        assertThat(explain(TLS).steps().stream().skip(1))
                .isNotEmpty()
                .noneMatch(step -> step.contains("usually") || step.startsWith("Choose"));
        assertThat(explain().steps()).anyMatch(step -> step.contains("usually"));
    }

    @Test
    void without_proposals_the_network_stays_to_act() {
        assertThat(explain().actor()).isEqualTo(Actor.NETWORK);
    }

    private static Finding explain(Submission... works) {
        Outcome silent =
                new Outcome.Failed(new Symptom.TimedOut("the connection", Duration.ofSeconds(10), 0), List.of());
        List<StageResult> stages = List.of(new StageResult(Stage.CONNECT, silent, Duration.ZERO));
        List<Proposal> proposals = Stream.of(works)
                .map(submission -> new Proposal(submission, List.of(), Duration.ofMillis(80)))
                .toList();
        return new Remedies(List.of())
                .explain(Runs.report(Verdict.FAILED, stages).with(proposals), Runs.USUAL)
                .orElseThrow();
    }
}
