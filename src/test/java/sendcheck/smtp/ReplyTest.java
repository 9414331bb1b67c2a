package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.diagnosis.Reply;
import sendcheck.settings.Redaction;
import sendcheck.settings.SignIn;

class ReplyTest {

    private static final Redaction NOTHING = new Redaction(new SignIn.None());

    @Test
    void codes_are_parted_from_the_text_on_every_line() {
        Reply reply =
                ReplyParser.parse("MAIL", List.of("550-5.7.1 first", "550-second", "550 5.7.1 third 5.1.1"), NOTHING);
        assertThat(reply).isEqualTo(new Reply("MAIL", 550, "5.7.1", List.of("first", "second", "third 5.1.1")));
    }

    @ParameterizedTest
    @CsvSource({"550 2.0.0 odd", "550 5.7 short", "550 Go away", "550"})
    void what_is_no_enhanced_code_of_its_class_stays_text(String line) {
        Reply reply = ReplyParser.parse("MAIL", List.of(line), NOTHING);
        assertThat(reply.enhanced()).isNull();
        assertThat(reply.quoted()).isEqualTo(line);
    }

    @Test
    void control_characters_are_not_passed_on() {
        Reply reply = ReplyParser.parse("MAIL", List.of("550 5.7.1 a\u0000b\u001b[31mc\u202ed"), NOTHING);
        assertThat(reply.text()).isEqualTo("a?b?[31mc?d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ok: queued as 4F3C2A1B9D | 4F3C2A1B9D",
                "OK id=1rXyZ0-0003Qw-2k | 1rXyZ0-0003Qw-2k",
                "4AO9xYzW012345 Message accepted for delivery | 4AO9xYzW012345",
                "<abc@mx.test> [InternalId=1234567890, Hostname=MX.test] Queued mail for delivery | 1234567890",
                "ok 1732466123 qp 4567 | 1732466123 qp 4567",
                "OK  1732466123 d9443c01a7336-21f20020a - gsmtp | d9443c01a7336-21f20020a",
                "Ok 0100018f6a7b1c2d-3e4f5a6b-7c8d-9e0f-1a2b-3c4d5e6f7a8b-000000 | 0100018f6a7b1c2d-3e4f5a6b-7c8d-9e0f-1a2b-3c4d5e6f7a8b-000000",
                "Message accepted | "
            })
    void the_queue_id_is_read_as_the_common_servers_write_it(String text, String id) {
        assertThat(QueueId.of(text).orElse(null)).isEqualTo(id);
    }
}
