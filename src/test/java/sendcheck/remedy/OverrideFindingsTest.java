package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;

class OverrideFindingsTest {

    private static final OverrideCheck.Row ACCEPTED = new OverrideCheck.Row("jsmith", "jsmith@example.com", null);
    private static final OverrideCheck.Row REFUSED =
            new OverrideCheck.Row("mjones", "mjones@other.example", new Symptom.Utf8NotOffered("x"));

    @Test
    void refused_overrides_are_named_with_the_account_that_they_do_not_fit() {
        Finding finding = new Remedies(List.of())
                .explain(report(ACCEPTED, REFUSED), Runs.USUAL)
                .orElseThrow();
        assertThat(finding.id()).isEqualTo("sender.overrides-refused");
        assertThat(finding.title())
                .isEqualTo("smtp.example.com does not let the account portal@example.com send as this portal user");
        assertThat(finding.explanation()).contains("mjones@other.example", "the account portal@example.com");
    }

    @Test
    void accepted_overrides_need_no_finding() {
        assertThat(new Remedies(List.of()).explain(report(ACCEPTED), Runs.USUAL))
                .isEmpty();
    }

    private static Report report(OverrideCheck.Row... rows) {
        return Runs.report(Verdict.PASSED, List.of()).with(new OverrideCheck(List.of(rows), false));
    }
}
