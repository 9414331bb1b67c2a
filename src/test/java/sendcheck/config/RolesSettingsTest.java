package sendcheck.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sendcheck.roles.Holder;
import sendcheck.roles.Role;
import sendcheck.roles.RoleRules;

class RolesSettingsTest {

    private static RoleRules read(Map<String, String> more) throws InvalidConfiguration {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1234567890123456",
                "SLACK_SIGNING_SECRET", "signing",
                "SENDCHECK_DB_URL", "jdbc:postgresql://localhost/sendcheck",
                "SENDCHECK_DB_USER", "sendcheck",
                "SENDCHECK_KEYSET", "keyset"));
        environment.putAll(more);
        return ConfigurationReader.read(Map.of(), environment, Map.of()).roles();
    }

    @Test
    void nobody_is_an_admin_and_tests_are_open_unless_said() throws InvalidConfiguration {
        assertThat(read(Map.of())).isEqualTo(RoleRules.NONE);
    }

    @Test
    void groups_people_channels_and_domains_are_read() throws InvalidConfiguration {
        assertThat(read(Map.of(
                        "SENDCHECK_MASTER_ADMINS", "@email-admins, S0SUPPORT",
                        "SENDCHECK_DESIGNATED_ADMINS", "U0SAM0001,,W0ANN0001",
                        "SENDCHECK_TEST_CHANNELS", "C0ADMIN01",
                        "SENDCHECK_RECIPIENT_DOMAINS", "Client.Example, test.example")))
                .isEqualTo(new RoleRules(
                        Map.of(
                                Role.MASTER_ADMIN,
                                List.of(new Holder.GroupByHandle("email-admins"), new Holder.GroupById("S0SUPPORT")),
                                Role.DESIGNATED_ADMIN,
                                List.of(new Holder.Member("U0SAM0001"), new Holder.Member("W0ANN0001"))),
                        Set.of("C0ADMIN01"),
                        Set.of("client.example", "test.example")));
    }

    @Test
    void what_is_none_of_these_is_said_with_what_it_should_be() {
        assertThatThrownBy(() -> read(Map.of(
                        "SENDCHECK_MASTER_ADMINS", "email admins",
                        "SENDCHECK_TEST_CHANNELS", "#email-admin",
                        "SENDCHECK_RECIPIENT_DOMAINS", "@client.example")))
                .isInstanceOfSatisfying(
                        InvalidConfiguration.class,
                        invalid -> assertThat(invalid.problems())
                                .hasSize(3)
                                .anyMatch(problem -> problem.contains("SENDCHECK_MASTER_ADMINS"))
                                .anyMatch(problem -> problem.contains("end of a channel's details"))
                                .anyMatch(problem -> problem.contains("example.com")));
    }
}
