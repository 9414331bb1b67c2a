package sendcheck.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;

class SightingTest {

    private static final Duration SOON = Duration.ofSeconds(4);

    @Test
    void a_message_that_all_checks_pass_has_arrived() {
        StageResult result = seen(
                "Inbox",
                false,
                "mx.example; spf=pass smtp.mailfrom=a.example; dkim=pass header.d=a.example; dmarc=pass header.from=a.example");

        assertThat(result.stage()).isEqualTo(Stage.ARRIVAL);
        assertThat(result.took()).isEqualTo(SOON);
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Passed(
                        "Seen in the folder Inbox of the probe mailbox",
                        "SPF for a.example: passed",
                        "DKIM for a.example: passed",
                        "DMARC for a.example: passed",
                        "Checked by mx.example"));
    }

    @Test
    void a_check_that_failed_is_a_warning_that_names_it() {
        StageResult result = seen("Inbox", false, "mx.example; spf=softfail smtp.mailfrom=a.example; dmarc=fail");

        assertThat(symptom(result)).isEqualTo(new Symptom.NotAuthentic(List.of("SPF", "DMARC"), "mx.example"));
    }

    @Test
    void a_server_that_does_not_name_itself_is_the_receiving_server() {
        StageResult result = seen("Inbox", false, "spf=pass smtp.mailfrom=a.example; dmarc=fail header.from=a.example");

        assertThat(symptom(result)).isEqualTo(new Symptom.NotAuthentic(List.of("DMARC"), "the receiving server"));
    }

    @Test
    void the_junk_folder_is_a_warning_that_tells_a_likely_reason() {
        assertThat(symptom(seen("Junk", true, "mx.example; dkim=permerror")))
                .isEqualTo(new Symptom.InJunk("Junk", List.of("DKIM")));
        assertThat(symptom(seen("Junk", true, null))).isEqualTo(new Symptom.InJunk("Junk", List.of()));
    }

    @Test
    void no_opinion_is_no_failure() {
        StageResult result = seen("Inbox", false, "mx.example; spf=neutral; dkim=none; dmarc=temperror");

        assertThat(result.outcome())
                .isEqualTo(new Outcome.Passed(
                        "Seen in the folder Inbox of the probe mailbox",
                        "SPF: neutral, the domain takes no stand",
                        "DKIM: none, the message is not signed",
                        "DMARC: not checked, DNS did not answer in time",
                        "Checked by mx.example"));
    }

    @Test
    void a_server_that_checks_nothing_says_so_or_is_silent() {
        assertThat(seen("Inbox", false, "mx.example; none").outcome())
                .isEqualTo(new Outcome.Passed(
                        "Seen in the folder Inbox of the probe mailbox",
                        "The receiving server mx.example checked none of SPF, DKIM and DMARC"));
        assertThat(seen("Inbox", false, null).outcome())
                .isEqualTo(new Outcome.Passed(
                        "Seen in the folder Inbox of the probe mailbox",
                        "The receiving server does not say whether SPF, DKIM and DMARC passed"));
    }

    private static StageResult seen(String folder, boolean junk, @Nullable String header) {
        return Sighting.seen(new Look.Seen(folder, junk, header), SOON);
    }

    private static Symptom symptom(StageResult result) {
        return ((Outcome.Warned) result.outcome()).symptom();
    }
}
