package sendcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessesTest {
    private final Guesses guesses = new Guesses(Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC));

    private void wrongFrom(String address) {
        for (int i = 0; i < Guesses.MOST_OF_ONE; i++) {
            guesses.addWrong(address);
        }
    }

    @Test
    void an_address_is_counted_by_itself() {
        wrongFrom("192.0.2.1");

        assertThat(guesses.isTooMany("192.0.2.1")).isTrue();
        assertThat(guesses.isTooMany("192.0.2.2")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8::a:b:c:d, 2001:db8:0:0:1:2:3:4, 2001:db8:0:1::a",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::1, 2001:db8:1:3::1"
    })
    void ipv6_addresses_of_one_network_are_counted_together(String guesser, String sibling, String stranger) {
        wrongFrom(guesser);

        assertThat(guesses.isTooMany(sibling)).isTrue();
        assertThat(guesses.isTooMany(stranger)).isFalse();
    }
}
