package sendcheck.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sendcheck.testrun.Person;

class RolePermitsTest {

    private static final Person ANN = new Person("U0ANN0001", "ann");
    private static final Person IVO = new Person("U0IVO0001", "ivo");
    private static final RoleRules RULES = new RoleRules(
            Map.of(
                    Role.MASTER_ADMIN, List.of(new Holder.GroupByHandle("email-admins")),
                    Role.DESIGNATED_ADMIN, List.of(new Holder.Member("U0SAM0001"))),
            Set.of("C0ADMIN01"),
            Set.of("client.example"));

    private static Permits permits(RoleRules rules) {
        return new RolePermits(rules, new Admins() {
            @Override
            public Standing standing(Person person) {
                return new Standing.Known(person.equals(ANN) ? Set.of(Role.MASTER_ADMIN) : Set.of());
            }

            @Override
            public List<String> names(Role role) {
                return role == Role.MASTER_ADMIN ? List.of("@email-admins") : List.of("Sam");
            }
        });
    }

    @Test
    void an_admin_changes_settings_and_a_member_reads_who_can() {
        assertThat(permits(RULES).changeSettings(ANN)).isEqualTo(new Permit.Granted());
        assertThat(permits(RULES).changeSettings(IVO))
                .isEqualTo(new Permit.Refused(
                        "You may not change mail settings: that is for a Master Admin (@email-admins) or a Designated Admin"
                                + " (Sam). Ask one of them. If you have just become one, try again in a minute."));
    }

    @Test
    void nobody_changes_settings_while_no_admin_is_named() {
        assertThat(permits(RoleRules.NONE).changeSettings(IVO))
                .isInstanceOfSatisfying(
                        Permit.Refused.class,
                        refused -> assertThat(refused.words()).contains("SENDCHECK_MASTER_ADMINS"));
    }

    @Test
    void everyone_tests_in_the_open_channels_and_only_admins_elsewhere() {
        assertThat(permits(RULES).testIn(IVO, "C0ADMIN01")).isEqualTo(new Permit.Granted());
        assertThat(permits(RULES).testIn(IVO, "C0GENERAL")).isInstanceOf(Permit.Refused.class);
        assertThat(permits(RULES).testIn(ANN, "C0GENERAL")).isEqualTo(new Permit.Granted());
        assertThat(permits(RoleRules.NONE).testIn(IVO, "C0GENERAL")).isEqualTo(new Permit.Granted());
    }

    @Test
    void everyone_sends_to_the_open_domains_and_only_admins_elsewhere() {
        assertThat(permits(RULES).sendTestTo(IVO, "Bob@CLIENT.example")).isEqualTo(new Permit.Granted());
        assertThat(permits(RULES).sendTestTo(IVO, "bob@sub.client.example")).isInstanceOf(Permit.Refused.class);
        assertThat(permits(RULES).sendTestTo(IVO, "not an address")).isInstanceOf(Permit.Refused.class);
        assertThat(permits(RULES).sendTestTo(ANN, "bob@elsewhere.example")).isEqualTo(new Permit.Granted());
    }

    @Test
    void what_cannot_be_known_is_refused() {
        Permits permits = new RolePermits(RULES, new Admins() {
            @Override
            public Standing standing(Person person) {
                return new Standing.Unknown();
            }

            @Override
            public List<String> names(Role role) {
                return List.of();
            }
        });
        assertThat(permits.changeSettings(ANN))
                .isInstanceOfSatisfying(
                        Permit.Refused.class,
                        refused -> assertThat(refused.words()).contains("Try again in a minute"));
    }
}
