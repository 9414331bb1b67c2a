package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sendcheck.editing.Kept;
import sendcheck.editing.SecretMark;
import sendcheck.settings.Problem.Field;

class SecretRowTest {

    @Test
    void a_secret_that_ends_is_told_with_its_last_day() {
        SecretMark mark = new SecretMark(Samples.NOON, Samples.SAM, LocalDate.of(2027, 3, 1));
        Kept kept = new Kept(SettingsSamples.profile(), Map.of(), Map.of(Field.CLIENT_SECRET, mark));

        assertThat(SecretRow.of(Field.CLIENT_SECRET, kept).toString()).contains("expires on 2027-03-01");
    }

    @Test
    void a_certificate_is_given_where_other_secrets_are_typed() {
        Kept none = new Kept(SettingsSamples.profile(), Map.of(), Map.of());

        assertThat(SecretRow.of(Field.CLIENT_CERTIFICATE, none).toString()).contains("It is given on a page");
        assertThat(SecretRow.of(Field.PASSWORD, none).toString()).contains("It is typed on a page");
        assertThat(SecretLinkModal.waiting(Field.CLIENT_CERTIFICATE, "P", "n", "https://s.example/", Samples.NOON)
                        .toString())
                .contains("is given on a page");
    }
}
