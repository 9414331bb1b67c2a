package sendcheck.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.settings.TypoDistance;

class TypoDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "portal,portal,0",
        "portla,portal,1",
        "potal,portal,1",
        "porttal,portal,1",
        "pirtal,portal,1",
        "'',abc,3"
    })
    void counts_typing_errors(String one, String other, int errors) {
        assertThat(TypoDistance.between(one, other)).isEqualTo(errors);
        assertThat(TypoDistance.between(other, one)).isEqualTo(errors);
    }
}
