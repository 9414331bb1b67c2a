package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TranscriptModalTest {

    @Test
    void whole_transcript() {
        Approved.view(TranscriptModal.of(Samples.failed()));
    }

    @Test
    void of_a_run_that_goes_on() {
        Approved.view(TranscriptModal.of(Samples.run()));
    }

    @Test
    void names_its_run_for_whoever_handles_it() {
        assertThat(ActionValues.run(TranscriptModal.of(Samples.run()).getPrivateMetadata()))
                .contains(Samples.run().id());
    }
}
