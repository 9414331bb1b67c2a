package sendcheck.slack.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import sendcheck.expiry.ExpiringSecret;
import sendcheck.expiry.Reminder;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;

/** That a client secret or certificate is about to expire, and who must do what. */
public final class ReminderMessage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private ReminderMessage() {}

    public static Message of(Reminder reminder) {
        ExpiringSecret secret = reminder.secret();
        boolean certificate = secret.field() == Field.CLIENT_CERTIFICATE;
        String what = certificate ? "client certificate" : "client secret";
        String words = "The " + what + " of "
                + Mrkdwn.bold(secret.profile().fullTitle(), 200) + " "
                + when(reminder.left(), secret.expires());
        return new Message(
                words,
                List.of(
                        Pieces.section((reminder.left() < 0 ? ":red_circle: " : ":hourglass_flowing_sand: ") + words
                                + "\n" + consequence(reminder.left())),
                        Pieces.section(steps(certificate, secret.profile().key())),
                        Pieces.actions(
                                List.of(Buttons.editSettings(secret.profile().key())))));
    }

    private static String when(int left, LocalDate day) {
        if (left < 0) {
            return "expired on " + DAY.format(day) + ".";
        }
        String distance = left == 0 ? "today" : left == 1 ? "tomorrow" : "in " + left + " days";
        return "expires " + distance + ", on " + DAY.format(day) + ".";
    }

    private static String consequence(int left) {
        return left < 0
                ? "Microsoft takes it no more, so no mail can be sent with these settings."
                : "From that day on no mail can be sent with these settings.";
    }

    private static String steps(boolean certificate, ProfileKey profile) {
        String make = certificate
                ? "make a new certificate and upload it, without its key, to the application under _Certificates & secrets_;"
                        + " leave the former one there until the new one is set."
                : "make a new client secret at the application under _Certificates & secrets_ and copy its _Value_; leave"
                        + " the former one there until the new one is set.";
        return "*Who:* whoever administers the application in Microsoft Entra, and an admin of these settings.\n"
                + "1. In Microsoft Entra, " + make.replace("&", "&amp;") + "\n"
                + "2. Here, set it with `/email-settings " + profile + "` and test it.";
    }
}
