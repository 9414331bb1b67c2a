package sandbox.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void lines_are_parted_by_two_semicolons_between_spaces() throws InvalidScript {
        assertThat(Script.parse(
                                "/email-test portal ;; click: Run again ;; shortcut: Explain mail error ;; as: Sam ;; in: #it-alerts ;; fill: A b=c=d ;; submit ;; close")
                        .lines())
                .containsExactly(
                        new Line.Type("/email-test portal"),
                        new Line.Click("Run again"),
                        new Line.Shortcut("Explain mail error"),
                        new Line.As("sam"),
                        new Line.In("#it-alerts"),
                        new Line.Fill("A b", "c=d"),
                        new Line.Submit(),
                        new Line.Close());
    }

    @Test
    void semicolons_and_colons_inside_a_command_are_its_own() throws InvalidScript {
        assertThat(Script.parse("/explain 550 5.1.1: no;; such user").lines())
                .containsExactly(new Line.Type("/explain 550 5.1.1: no;; such user"));
    }

    @Test
    void a_message_that_begins_like_another_line_is_typed_by_its_word() throws InvalidScript {
        assertThat(Script.parse("type: Note: down again").lines()).containsExactly(new Line.Type("Note: down again"));
    }

    @Test
    void line_that_means_nothing_is_explained() {
        assertThatThrownBy(() -> Script.parse("/a ;; clik: Run again"))
                .isInstanceOf(InvalidScript.class)
                .hasMessageContaining("\"clik:\" is not known");
        assertThatThrownBy(() -> Script.parse("click:")).hasMessageContaining("needs the label of a button");
        assertThatThrownBy(() -> Script.parse("fill: Host")).hasMessageContaining("fill: LABEL=VALUE");
        assertThatThrownBy(() -> Script.parse("/a ;; ;; /b")).hasMessageContaining("a line is empty");
    }
}
