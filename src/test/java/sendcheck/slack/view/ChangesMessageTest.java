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
    void settings_are_told_in_the_words_of_the_form() {
        Changes changes = new Changes(
                Samples.NOON,
                List.of(
                        new ChangedSetting("Security", "starttls", "tls", false, "sam", Samples.NOON),
                        new ChangedSetting("Sign-in", "", "password", false, "sam", Samples.NOON),
                        new ChangedSetting("No field of today", "a", "b", false, "sam", Samples.NOON)),
                List.of());

        assertThat(ChangesMessage.of(changes).blocks().toString())
                .contains("*Security* `STARTTLS` \u2192 `TLS on connect`", "_nothing_ \u2192 `user name and password`")
                .contains("*No field of today* `a` \u2192 `b`");
    }

    @Test
    void one_change_of_settings_is_told_in_its_words_in_the_message_of_the_run() {
        var change = new ChangedSetting("Security", "starttls", "tls", false, "sam", Samples.NOON);

        assertThat(ChangesMessage.inOneLine(new Changes(Samples.NOON, List.of(change), List.of())))
                .contains("`STARTTLS` \u2192 `TLS on connect`");
    }

    @Test
    void nothing_changed() {
        Approved.message(ChangesMessage.of(new Changes(Samples.NOON, List.of(), List.of())));
    }
}
