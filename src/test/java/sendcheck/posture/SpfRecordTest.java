package sendcheck.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpfRecordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=spf1",
                "V=SPF1 -ALL",
                "v=spf1 a mx a:x.example/24 mx:x.example//64 a/24//64 -all",
                "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 ?all",
                "v=spf1 exists:%{i}._spf.%{d} redirect=_spf.x.example exp=why.x.example",
                "v=spf1 x-new=1 ~all"
            })
    void what_the_grammar_allows_is_read(String text) {
        assertThat(SpfRecord.isSpf(text)).isTrue();
        assertThat(SpfRecord.parse(text)).isInstanceOf(SpfRecord.Parsed.Complete.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incldue:x.example", "include", "ip4", "-al", "include:", "foo:bar"})
    void what_receivers_cannot_read_is_named(String part) {
        assertThat(SpfRecord.parse("v=spf1 mx " + part + " -all")).isEqualTo(new SpfRecord.Parsed.Broken(part));
    }

    @Test
    void another_version_is_not_spf() {
        assertThat(SpfRecord.isSpf("v=spf10 -all")).isFalse();
        assertThat(SpfRecord.isSpf("spf2.0/pra -all")).isFalse();
    }
}
