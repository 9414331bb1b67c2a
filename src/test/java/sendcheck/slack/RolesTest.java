package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sandbox.slack.model.Message;
import sendcheck.roles.Holder;
import sendcheck.roles.Permit;
import sendcheck.roles.Role;
import sendcheck.roles.RoleRules;
import sendcheck.testrun.Person;

/** Who may do what, as the user groups of the workspace say. */
class RolesTest {

    private static final Person ANN = new Person("U0ANN0001", "ann");
    private static final Person SAM = new Person("U0SAM0001", "sam");
    private static final Person IVO = new Person("U0IVO0001", "ivo");

    @SuppressWarnings("NullAway.Init")
    private SlackFixture slack;

    @AfterEach
    void stop() throws IOException {
        slack.close();
    }

    private void startWith(RoleRules rules) throws IOException {
        slack = new SlackFixture(setup -> setup, rules);
    }

    private String words(Person person) {
        return switch (slack.app.permits().changeSettings(person)) {
            case Permit.Granted() -> "granted";
            case Permit.Refused(String words) -> words;
        };
    }

    @Test
    void the_members_of_the_groups_are_admins_by_handle_and_by_id() throws IOException {
        startWith(SlackFixture.ADMINS_AND_SUPPORT);

        assertThat(words(ANN)).isEqualTo("granted");
        assertThat(words(SAM)).isEqualTo("granted");
        assertThat(words(IVO)).contains("Master Admin (@email-admins)").contains("Designated Admin (@email-support)");
    }

    @Test
    void a_list_of_people_serves_where_there_are_no_groups() throws IOException {
        startWith(new RoleRules(
                Map.of(Role.DESIGNATED_ADMIN, List.of(new Holder.Member(SAM.id()), new Holder.Member("U0NOBODY1"))),
                Set.of(),
                Set.of()));

        assertThat(words(SAM)).isEqualTo("granted");
        assertThat(words(ANN)).contains("that is for a Designated Admin (Sam, U0NOBODY1)");
    }

    @Test
    void a_group_that_does_not_exist_makes_nobody_an_admin() throws IOException {
        startWith(new RoleRules(
                Map.of(Role.MASTER_ADMIN, List.of(new Holder.GroupByHandle("no-such-group"))), Set.of(), Set.of()));

        assertThat(words(ANN)).contains("that is for a Master Admin. Ask one of them");
    }

    @Test
    void nobody_becomes_an_admin_by_calling_a_group_like_the_id_of_another() throws IOException {
        startWith(new RoleRules(
                Map.of(
                        Role.MASTER_ADMIN,
                        List.of(new Holder.GroupById("email-admins"), new Holder.GroupByHandle("S0ADMINS1"))),
                Set.of(),
                Set.of()));

        assertThat(words(ANN)).contains("that is for a Master Admin. Ask one of them");
    }

    @Test
    void connecting_an_account_and_choosing_a_recipient_are_refused_in_words_to_others() throws IOException {
        startWith(SlackFixture.ADMINS_AND_SUPPORT);

        slack.workspace.say("ivo", SlackFixture.ADMIN, "/email-test connect portal");
        slack.workspace.say("ivo", SlackFixture.ADMIN, "/email-test portal to someone@elsewhere.example");

        await().untilAsserted(() -> assertThat(privately("ivo")).hasSize(2));
        assertThat(privately("ivo").get(0).text()).contains("You may not change mail settings");
        assertThat(privately("ivo").get(1).text()).contains("You may not send a test to someone@elsewhere.example");
        assertThat(slack.runs.all()).isEmpty();
    }

    private List<Message> privately(String person) {
        return slack.workspace.messages(SlackFixture.ADMIN, person).stream()
                .filter(Message::ephemeral)
                .toList();
    }
}
