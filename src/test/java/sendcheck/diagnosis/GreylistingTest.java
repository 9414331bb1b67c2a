package sendcheck.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreylistingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a@b.example>: Recipient address rejected: Greylisted, try again in 1 minute                  | 60
            <a@b.example>: Recipient address rejected: Greylisted for 5 minutes                           | 300
            Greylisting in action, please come back in 00:04:59                                           | 299
            Graylisted - please try again in 240 seconds.                                                 | 240
            Greylisted, see http://postgrey.schweikert.ch/help/b.example.html                             | 60
            <a@b.example>: Recipient address rejected: Policy: first time sender, come back later         | 60
            """)
    void the_reply_tells_how_long_to_wait(String text, long seconds) {
        assertThat(Greylisting.pause(reply(451, text))).hasValue(Duration.ofSeconds(seconds));
    }

    @Test
    void another_passing_refusal_is_no_greylisting() {
        assertThat(Greylisting.pause(reply(452, "4.2.2 mailbox full"))).isEmpty();
        assertThat(Greylisting.pause(reply(550, "you are greylisted for good"))).isEmpty();
    }

    private static Reply reply(int code, String text) {
        return new Reply("RCPT", code, "4.7.1", List.of(text));
    }
}
