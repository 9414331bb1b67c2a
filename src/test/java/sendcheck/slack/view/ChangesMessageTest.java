package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.history.ChangedSetting;
import sendcheck.history.Changes;
import sendcheck.history.ServerChange;

class ChangesMessageTest {

    @Test
    void settings_and_server_changed() {
        Approved.message(ChangesMessage.of(new Changes(
                Samples.NOON,
                List.of(
                        new ChangedSetting("Host", "imap.example.com", "smtp.example.com", false, "sam", Samples.NOON),
                        new ChangedSetting("Password", "", "", true, "ann <!channel>", Samples.NOON)),
                List.of(new ServerChange("Certificate", "Certificate of a", "Certificate of b")))));
    }

    @Test
    void of_very_many_changed_settings_the_number_of_the_rest_is_told() {
        var change = new ChangedSetting("Host", "a.example", "b.example", false, "sam", Samples.NOON);
        var server = new ServerChange("Certificate", "Certificate of a", "Certificate of b");

        String shown = ChangesMessage.of(new Changes(Samples.NOON, Collections.nCopies(17, change), List.of(server)))
                .blocks()
                .toString();

        assertThat(shown).contains("and 2 earlier changes of settings", "Certificate of b");
    }

    @Test
    void nothing_changed() {
        Approved.message(ChangesMessage.of(new Changes(Samples.NOON, List.of(), List.of())));
    }
}
