package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import sendcheck.editing.Difference;
import sendcheck.editing.Reversal;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.Source;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.Person;

class LogMessageTest {

    private static final ProfileName PORTAL = new ProfileName(new ProfileKey("5500", "portal"), "5500", "Portal Email");
    private static final Person SAM = new Person("U0SAM0001", "sam");

    private static SettingsChange change(long version, Source source, Difference... differences) {
        return new SettingsChange(
                version,
                Instant.parse("2026-11-25T10:00:00Z").plusSeconds(60 * version),
                SAM,
                source,
                List.of(differences));
    }

    @Test
    void settings_that_were_never_changed() {
        Approved.message(LogMessage.of(PORTAL, List.of()));
    }

    @Test
    void changes_with_both_values_and_secrets_without() {
        Approved.message(LogMessage.of(
                PORTAL,
                List.of(
                        change(4, Source.LINK, Difference.ofSecret(Field.PASSWORD)),
                        change(
                                3,
                                Source.FORM,
                                new Difference(Field.HOST, "imap.example.com", "smtp.example.com"),
                                new Difference(Field.PORT, "993", "465"),
                                new Difference(Field.REPLY_TO, "", "<!channel> & co")),
                        change(
                                2,
                                Source.IMPORT,
                                new Difference(Field.TRUST_ANCHORS, "", "-----BEGIN CERTIFICATE-----")))));
    }

    @Test
    void more_changes_than_fit() {
        Approved.message(LogMessage.of(
                PORTAL,
                LongStream.iterate(40, version -> version > 1, version -> version - 1)
                        .mapToObj(version -> change(version, Source.FORM, new Difference(Field.PORT, "587", "465")))
                        .toList()));
    }

    @Test
    void of_an_archived_profile_without_a_way_to_restore() {
        Approved.message(LogMessage.ofArchived(
                PORTAL, List.of(change(2, Source.FORM, new Difference(Field.SECURITY, "starttls", "tls")))));
    }

    @Test
    void an_archived_profile_that_was_never_changed_is_told_as_archived() {
        assertThat(LogMessage.ofArchived(PORTAL, List.of()).text())
                .contains("is archived", "`/email-settings modules`", "have not been changed");
    }

    @Test
    void restored() {
        Approved.message(LogMessage.restored(
                PORTAL, new Reversal.Done(change(5, Source.RESTORE, new Difference(Field.PORT, "465", "993")))));
    }
}
