package catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static Diagnoses diagnoses = new Diagnoses(Map.of());
    private static final List<Failure> FAILURES = Catalogue.scripted();

    static List<Failure> failures() {
        return FAILURES;
    }

    @BeforeAll
    static void diagnoseAll() throws Exception {
        diagnoses = Diagnoses.of(FAILURES, null);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void each_failure_is_named_at_its_stage_with_its_cause(Failure failure) {
        diagnoses.assertNamed(failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void the_readme_says_what_is_found(Failure failure) throws IOException {
        diagnoses.assertPublished(failure);
    }

    @Test
    void the_readme_lists_every_failure_once_and_nothing_else() throws IOException {
        assertThat(new Section(Path.of("README.md")).rows())
                .extracting(row -> row.get(0))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        Catalogue.all().stream().map(Failure::words).toList());
    }

    @Test
    void there_are_at_least_60_failures() {
        assertThat(Catalogue.all()).hasSizeGreaterThanOrEqualTo(60);
    }
}
