package sendcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Problem;

class SymptomWordsTest {

    @Test
    void quotes_every_line_of_a_refusal_as_it_stood_on_the_wire() {
        Reply reply = new Reply("AUTH", 535, "5.7.8", List.of("Bad credentials.", "See the manual."));

        assertThat(SymptomWords.quoted(new Symptom.Refused(reply)))
                .containsExactly("535-5.7.8 Bad credentials.", "535 5.7.8 See the manual.");
        assertThat(SymptomWords.of(new Symptom.Refused(reply)))
                .isEqualTo("The server answered 535 5.7.8 Bad credentials. See the manual.");
    }

    @Test
    void quotes_a_bare_code() {
        assertThat(SymptomWords.quoted(new Symptom.Refused(new Reply("MAIL", 550, null, List.of()))))
                .containsExactly("550");
    }

    @Test
    void tells_silence_from_a_drip() {
        assertThat(SymptomWords.of(new Symptom.TimedOut("the greeting", Duration.ofSeconds(30), 0)))
                .isEqualTo("We waited 30 s for the greeting and nothing came");
        assertThat(SymptomWords.of(new Symptom.TimedOut("the greeting", Duration.ofSeconds(30), 7)))
                .isEqualTo("We waited 30 s for the greeting and only 7 bytes came");
    }

    @Test
    void names_the_field_of_each_problem() {
        var symptom = new Symptom.InvalidSettings(
                List.of(new Problem(Problem.Field.PORT, Problem.Severity.ERROR, "993 is an IMAP port.")));

        assertThat(SymptomWords.of(symptom)).isEqualTo("Port: 993 is an IMAP port.");
        assertThat(SymptomWords.quoted(symptom)).isEmpty();
    }
}
