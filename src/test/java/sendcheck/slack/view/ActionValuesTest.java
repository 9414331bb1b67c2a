package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.settings.Security;
import sendcheck.settings.Submission;

class ActionValuesTest {

    @Test
    void read_what_they_wrote() {
        for (var start : new ActionValues.Start[] {
            new ActionValues.Start(Samples.PORTAL, null, null, false),
            new ActionValues.Start(Samples.PORTAL, "bob@example.com", null, false),
            new ActionValues.Start(Samples.PORTAL, null, "Pat O'Brien", true),
            new ActionValues.Start(Samples.PORTAL, "bob@example.com", null, true, true)
        }) {
            assertThat(ActionValues.start(ActionValues.start(start))).contains(start);
        }
        assertThat(ActionValues.run(ActionValues.run(Samples.run().id())))
                .contains(Samples.run().id());
        for (var edit : new ActionValues.Edit[] {
            new ActionValues.Edit(Samples.PORTAL, null),
            new ActionValues.Edit(Samples.PORTAL, new Submission("smtp.example.com", 587, Security.STARTTLS))
        }) {
            assertThat(ActionValues.edit(ActionValues.edit(edit))).contains(edit);
        }
        assertThat(ActionValues.profile(ActionValues.profile(Samples.PORTAL))).contains(Samples.PORTAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "<!channel>", "5500", "\n\n\n", "5500/portal\n\n\n\n"})
    void are_empty_when_they_cannot_be_read(String value) {
        assertThat(ActionValues.start(value)).isEmpty();
        assertThat(ActionValues.edit(value)).isEmpty();
    }

    @Test
    void hold_no_line_break_and_not_more_than_a_button_does() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActionValues.start(new ActionValues.Start(Samples.PORTAL, "a\nb", null, false)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ActionValues.start(new ActionValues.Start(Samples.PORTAL, null, "x".repeat(2_000), false)));
    }
}
