package sendcheck.slack.view;

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
    void nothing_changed() {
        Approved.message(ChangesMessage.of(new Changes(Samples.NOON, List.of(), List.of())));
    }
}
