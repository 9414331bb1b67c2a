package sendcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "PT-1S,0.00 s",
        "PT0.123S,0.12 s",
        "PT9.9999S,10.00 s",
        "PT30S,30 s",
        "PT59.94S,59.9 s",
        "PT65S,1 min 5 s",
        "PT60M,1 h",
        "PT130M,2 h 10 min",
        "P2D,2 days",
        "P3DT4H5M,3 days 4 h"
    })
    void read_well(Duration span, String words) {
        assertThat(Durations.words(span)).isEqualTo(words);
    }
}
