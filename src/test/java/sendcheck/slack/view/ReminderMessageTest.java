package sendcheck.slack.view;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import sendcheck.expiry.Reminder;
import sendcheck.expiry.Secrets;
import sendcheck.settings.Problem.Field;

class ReminderMessageTest {
    private static final LocalDate END = LocalDate.of(2027, 5, 31);

    @Test
    void client_secret_in_thirty_days() {
        Approved.message(ReminderMessage.of(reminder(Field.CLIENT_SECRET, 30, 30)));
    }

    @Test
    void certificate_tomorrow() {
        Approved.message(ReminderMessage.of(reminder(Field.CLIENT_CERTIFICATE, 1, 1)));
    }

    @Test
    void client_secret_expired() {
        Approved.message(ReminderMessage.of(reminder(Field.CLIENT_SECRET, 1, -3)));
    }

    private static Reminder reminder(Field field, int days, int left) {
        return new Reminder(Secrets.of(field, END, Secrets.ANN, "#it-alerts"), days, left);
    }
}
