package sendcheck.slack.view;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IncidentMessagesTest {

    @Test
    void first_failure() {
        Approved.message(IncidentMessages.failing(Samples.incident(1)));
    }

    @Test
    void third_failure() {
        Approved.message(IncidentMessages.failing(Samples.incident(3)));
    }

    @Test
    void recovered() {
        Approved.message(
                IncidentMessages.recovered(Samples.incident(3), Samples.NOON.plus(Duration.ofMinutes(130)), "8abc12"));
    }

    @Test
    void reply_in_the_thread_when_it_recovered() {
        Approved.message(IncidentMessages.recoveryReply(
                Samples.incident(3), Samples.NOON.plus(Duration.ofMinutes(130)), "8abc12"));
    }
}
