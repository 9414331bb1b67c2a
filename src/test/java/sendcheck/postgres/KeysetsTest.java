package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.config.InvalidConfiguration;
import sendcheck.settings.Secret;

class KeysetsTest {
    @Test
    void a_text_that_is_no_keyset_is_refused_without_showing_it() {
        assertThat(List.of("", "not a keyset", "{\"key\": []}", "aGVsbG8="))
                .allSatisfy(
                        text -> assertThat(catchThrowableOfType(
                                                InvalidConfiguration.class, () -> Keysets.check(new Secret(text)))
                                        .problems())
                                .containsExactly(
                                        "SENDCHECK_KEYSET (or --keyset-file) is not a keyset; `sendcheck keys generate` prints one"));
    }

    @Test
    void generated_keysets_are_one_line_each_and_differ() {
        assertThat(Keysets.generate()).hasLineCount(1).isNotEqualTo(Keysets.generate());
    }
}
