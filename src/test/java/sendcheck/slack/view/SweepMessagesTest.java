package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.testrun.Sweep;
import sendcheck.testrun.SweepId;
import sendcheck.testrun.TestRun;

class SweepMessagesTest {

    @Test
    void parent_of_a_sweep_that_goes_on() {
        Approved.message(SweepMessages.parent(
                sweep("5500", List.of(Samples.passed(), Samples.failed(), Samples.run(), Samples.waiting()))));
    }

    @Test
    void parent_of_a_sweep_with_a_failure() {
        Approved.message(SweepMessages.parent(sweep("5500", List.of(Samples.passed(), Samples.failed()))));
    }

    @Test
    void parent_of_a_sweep_that_passed() {
        Approved.message(SweepMessages.parent(sweep("all", List.of(Samples.passed(), Samples.passed()))));
    }

    @Test
    void two_hundred_profiles_fit_with_a_note_of_those_that_do_not() {
        Message parent = SweepMessages.parent(sweep("all", Collections.nCopies(200, Samples.failed())));

        Approved.obeysTheRules(parent);
        assertThat(Approved.text(parent)).containsPattern("and \\d+ more profiles");
    }

    private static Sweep sweep(String title, List<TestRun> runs) {
        return new Sweep(new SweepId("s1"), title, Samples.ANN, "C1", runs);
    }
}
