package sendcheck.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.expiry.ExpiringSecret;
import sendcheck.expiry.Reminder;
import sendcheck.expiry.ReminderBoard;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.ReminderMessage;
import sendcheck.testrun.Person;

/** Reminders in the alert channel of their module; where there is none, or it is closed, with whoever set the secret. */
final class ReminderDisplay implements ReminderBoard {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderDisplay.class);

    private final Postings postings;
    private final Finishing finishing;

    ReminderDisplay(Postings postings, Finishing finishing) {
        this.postings = postings;
        this.finishing = finishing;
    }

    @Override
    public void remind(Reminder reminder) {
        ExpiringSecret secret = reminder.secret();
        Person setBy = secret.setBy();
        String channel = secret.alertChannel();
        if (channel == null && setBy == null) {
            LOG.warn(
                    "{} of {} expires on {}, and its module has no alert channel to say so in",
                    secret.field().label(),
                    secret.profile().key(),
                    secret.expires());
            return;
        }
        Message message = ReminderMessage.of(reminder);
        finishing.finish("the reminder of " + secret.profile().key(), () -> {
            if (setBy == null) {
                postings.show(Slot.of(reminder), channel == null ? "" : channel, message);
            } else {
                postings.show(Slot.of(reminder), channel == null ? setBy.id() : channel, setBy, message, null);
            }
        });
    }
}
