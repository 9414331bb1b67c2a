package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.expiry.Reminder;
import sendcheck.expiry.Secrets;
import sendcheck.settings.Problem.Field;

class ReminderDisplayTest {
    private static final LocalDate END = LocalDate.of(2027, 5, 31);

    private SlackFixture slack;

    @BeforeEach
    void start() throws IOException {
        slack = new SlackFixture();
    }

    @AfterEach
    void stop() throws IOException {
        slack.close();
    }

    @Test
    void a_reminder_stands_in_the_alert_channel_once_whoever_tells_it_again() {
        Reminder reminder =
                new Reminder(Secrets.of(Field.CLIENT_SECRET, END, Secrets.ANN, SlackFixture.ALERTS), 30, 30);

        slack.app.reminders().remind(reminder);
        try (SlackApp other = slack.another()) {
            other.reminders().remind(reminder);
        }

        assertThat(slack.publicly(SlackFixture.ALERTS))
                .singleElement()
                .satisfies(message -> assertThat(message.blocks().toString())
                        .contains("expires in 30 days, on 31 May 2027", "/email-settings 5500/portal"));
    }

    @Test
    void without_an_alert_channel_whoever_set_the_secret_is_told() {
        slack.app.reminders().remind(new Reminder(Secrets.of(Field.CLIENT_SECRET, END, Secrets.ANN, null), 7, 7));

        assertThat(slack.directs()).hasSize(1);
    }

    @Test
    void without_anyone_to_tell_nothing_fails() {
        slack.app.reminders().remind(new Reminder(Secrets.of(Field.CLIENT_SECRET, END, null, null), 7, 7));

        assertThat(slack.directs()).isEmpty();
    }
}
