package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

/** What pasted texts are told to be. */
final class Pasted {

    private static final Remedies REMEDIES = new Remedies(Runs.EGRESS);

    private Pasted() {}

    /** @param pasted with {@code \n} written out for line breaks */
    static void assertExplained(String pasted, String finding) {
        assertThat(REMEDIES.explain(pasted.replace("\\n", "\n")).finding())
                .isNotNull()
                .extracting(Finding::id)
                .isEqualTo(finding);
    }
}
