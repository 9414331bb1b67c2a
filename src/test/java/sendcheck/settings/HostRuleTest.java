package sendcheck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost.",
                " mail.localhost ",
                "127.0.0.1",
                "127.255.0.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.7.7",
                "169.254.169.254",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "[::1]",
                "::",
                "fe80::1",
                "fd00:ec2::254",
                "::ffff:10.0.0.1",
                "metadata.google.internal",
                "１２７.0.0.1",
                "ｌocalhost",
                "169.254.169.25⁴",
                "127。0。0。1"
            })
    void what_leads_inside_may_not_be_entered(String host) {
        assertThat(HostRule.PUBLIC_ONLY.problem(host)).get().asString().contains("cannot be entered", "can allow it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp.example.com",
                "8.8.8.8",
                "172.32.0.1",
                "192.169.0.1",
                "2001:db8::25",
                "fdexample.com",
                "smtp.bücher.example",
                "",
                "not a host",
                "999.1.1.1"
            })
    void everything_else_is_left_to_other_rules(String host) {
        assertThat(HostRule.PUBLIC_ONLY.problem(host)).isEmpty();
    }

    @Test
    void a_host_that_is_allowed_may_be_entered_and_its_neighbour_may_not() {
        HostRule rule = new HostRule(Set.of("10.0.0.25", "LOCALHOST"));

        assertThat(rule.problem("10.0.0.25")).isEmpty();
        assertThat(rule.problem("localhost")).isEmpty();
        assertThat(rule.problem("10.0.0.26")).isPresent();
    }

    @Test
    void all_can_be_allowed() {
        assertThat(HostRule.ANY.problem("169.254.169.254")).isEmpty();
    }
}
