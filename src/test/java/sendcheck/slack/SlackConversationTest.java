package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Message;
import sandbox.slack.model.View;
import sendcheck.incident.Change;
import sendcheck.settings.ProfileKey;
import sendcheck.slack.view.ActionIds;
import sendcheck.testrun.RunKind;
import sendcheck.testrun.TestRun;

class SlackConversationTest {

    private static final Answer ACKNOWLEDGED = new Answer.Acknowledged();

    private SlackFixture slack;

    @BeforeEach
    void start() throws IOException {
        slack = new SlackFixture();
    }

    @AfterEach
    void stop() throws IOException {
        slack.close();
    }

    @Test
    void a_named_profile_orders_one_test_with_its_options() {
        Answer answer =
                slack.say(SlackFixture.ADMIN, "/email-test portal to bob@example.com as eve@example.com dry-run");

        assertThat(answer).isEqualTo(ACKNOWLEDGED);
        TestRun run = only();
        assertThat(run.profile()).isEqualTo(new ProfileKey("5500", "portal"));
        assertThat(run.recipient()).isEqualTo("bob@example.com");
        assertThat(run.from()).isEqualTo("eve@example.com");
        assertThat(run.dryRun()).isTrue();
        assertThat(run.requester()).isEqualTo(Samples.ANN);
        assertThat(slack.privately()).isEmpty();
    }

    @Test
    void the_overrides_of_a_profile_are_ordered_as_one_run_that_sends_nothing() {
        slack.say(SlackFixture.ADMIN, "/email-test portal overrides");

        assertThat(only().kind()).isEqualTo(RunKind.OVERRIDES);
        assertThat(only().dryRun()).isTrue();
    }

    @Test
    void a_profile_without_overrides_is_told_of_at_once() {
        slack.say(SlackFixture.ADMIN, "/email-test signer overrides");

        assertThat(slack.privately().get(0).text()).contains("there are no overrides to try");
        assertThat(slack.runs.all()).isEmpty();
    }

    @Test
    void a_pasted_reply_is_explained_privately_and_not_repeated() {
        slack.say(
                SlackFixture.ADMIN,
                "/email-test explain 535 5.7.139 Authentication unsuccessful,\nSmtpClientAuthentication is disabled for the"
                        + " Tenant. AUTH PLAIN AHBvcnRhbABTZWNyZXQtMTIz");

        String answer = slack.privately().get(0).blocks().toString();
        assertThat(answer).contains("Microsoft 365", "Who must act").doesNotContain("AHBvcnRhbABTZWNyZXQtMTIz");
        assertThat(slack.publicly(SlackFixture.ADMIN)).isEmpty();
        assertThat(slack.runs.all()).isEmpty();
    }

    @Test
    void a_text_that_is_not_known_is_told_as_that() {
        slack.say(SlackFixture.ADMIN, "/email-test explain the printer is out of paper");
        slack.say(SlackFixture.ADMIN, "/email-test explain");

        assertThat(slack.privately().get(0).text()).contains("not known");
        assertThat(slack.privately().get(1).text()).contains("Paste what the mail server said");
    }

    @Test
    void the_shortcut_explains_a_message_to_the_one_who_asked_where_the_message_stands() {
        slack.say(
                SlackFixture.ADMIN,
                "Got this: 550 5.7.60 SMTP; Client does not have permissions to send as this sender");
        Message bounce = slack.publicly(SlackFixture.ADMIN).get(0);

        assertThat(slack.workspace.shortcut("ann", SlackFixture.ADMIN, bounce.ts(), ExplainShortcut.CALLBACK_ID))
                .isEqualTo(ACKNOWLEDGED);

        await().until(() -> !slack.privately().isEmpty());
        assertThat(slack.privately().get(0).blocks().toString()).contains("Who must act");
        assertThat(slack.publicly(SlackFixture.ADMIN)).hasSize(1);
    }

    @Test
    void help_nothing_and_nonsense_are_answered_privately() {
        slack.say(SlackFixture.ADMIN, "/email-test help");
        slack.say(SlackFixture.ADMIN, "/email-test");
        slack.say(SlackFixture.ADMIN, "/email-test \"portal");

        assertThat(slack.privately()).hasSize(3);
        assertThat(slack.publicly(SlackFixture.ADMIN)).isEmpty();
        assertThat(slack.runs.all()).isEmpty();
    }

    @Test
    void the_picker_starts_the_chosen_test_and_goes_away() {
        slack.say(SlackFixture.ADMIN, "/email-test");
        Message picker = slack.privately().get(0);

        assertThat(slack.click(picker, ActionIds.CHOOSE, List.of("5500/signer")))
                .isEqualTo(ACKNOWLEDGED);

        assertThat(only().profile()).isEqualTo(new ProfileKey("5500", "signer"));
        await().until(() -> slack.privately().isEmpty());
    }

    @Test
    void a_button_of_several_matches_keeps_the_options() {
        slack.say(SlackFixture.ADMIN, "/email-test email to bob@example.com");
        Message choice = slack.privately().get(0);

        slack.click(choice, "start:1", List.of());

        assertThat(only().profile()).isEqualTo(new ProfileKey("5500", "portal"));
        assertThat(only().recipient()).isEqualTo("bob@example.com");
    }

    @Test
    void an_unknown_name_offers_the_nearest() {
        slack.say(SlackFixture.ADMIN, "/email-test poltergeist");

        assertThat(slack.privately().get(0).blocks().toString()).contains("Did you mean");
        assertThat(slack.runs.all()).isEmpty();
    }

    @Test
    void the_preparers_own_mail_program_is_answered_with_a_draft() {
        slack.say(SlackFixture.ADMIN, "/email-test compliance");

        assertThat(slack.privately().get(0).blocks().toString()).contains("mailto:test@example.com");
        assertThat(slack.runs.all()).isEmpty();
    }

    @Test
    void a_sweep_is_one_message_with_its_runs_in_the_thread_and_leaves_out_what_has_no_server() {
        slack.say(SlackFixture.ADMIN, "/email-test all");
        await().until(() -> slack.publicly(SlackFixture.ADMIN).size() == 1);
        List<TestRun> runs = slack.runs.all();
        assertThat(runs).hasSize(2);

        end(runs.get(0));
        assertThat(SlackFixture.state(parent())).isEqualTo("running");
        end(runs.get(1));

        assertThat(SlackFixture.state(parent())).isEqualTo("done");
        assertThat(parent().text()).contains("all 2 passed");
        assertThat(slack.workspace.thread(SlackFixture.ADMIN, parent().ts(), "ann"))
                .hasSize(2);
    }

    @Test
    void the_store_being_away_is_said_at_once() {
        slack.runs.failWith(new IllegalStateException("no connection", new SQLException("refused")));

        assertThat(slack.say(SlackFixture.ADMIN, "/email-test portal")).isEqualTo(ACKNOWLEDGED);

        assertThat(slack.privately().get(0).text()).contains("cannot reach its database");
    }

    @Test
    void a_fault_of_our_own_is_not_told_as_the_databases() {
        slack.runs.failWith(new IllegalStateException("a bug"));

        slack.say(SlackFixture.ADMIN, "/email-test portal");

        assertThat(slack.privately().get(0).text()).contains("nothing was done").doesNotContain("database", "a bug");
    }

    @Test
    void run_again_orders_the_same_test_anew() {
        concluded("/email-test portal to bob@example.com");

        slack.click(parent(), ActionIds.RUN_AGAIN, List.of());

        assertThat(slack.runs.all()).hasSize(2).allSatisfy(run -> {
            assertThat(run.profile()).isEqualTo(new ProfileKey("5500", "portal"));
            assertThat(run.recipient()).isEqualTo("bob@example.com");
        });
    }

    @Test
    void run_again_and_edit_settings_of_an_archived_profile_say_how_it_comes_back() {
        concluded("/email-test portal");
        slack.catalog.archive(Samples.PORTAL);

        for (String action : List.of(ActionIds.RUN_AGAIN, ActionIds.EDIT_SETTINGS)) {
            int before = slack.privately().size();
            slack.click(parent(), action, List.of());
            await().until(() -> slack.privately().size() > before);
            assertThat(slack.privately().getLast().text())
                    .contains("*5500 · Portal Email* is archived", "Bring it back in `/email-settings modules`");
        }
        assertThat(slack.runs.all()).hasSize(1);
    }

    @Test
    void the_transcript_opens_in_a_modal() {
        concluded("/email-test portal");

        slack.click(parent(), ActionIds.TRANSCRIPT, List.of());

        await().until(() -> slack.workspace.modal("ann").map(View::title), Optional.of("Transcript")::equals);
    }

    @Test
    void that_it_arrived_is_kept_and_shown_by_name() {
        concluded("/email-test portal");

        slack.click(parent(), ActionIds.ARRIVED, List.of());

        assertThat(only().arrival()).isNotNull();
        await().until(() -> parent().blocks().toString().contains("ann says"));
        assertThat(SlackFixture.state(parent())).isEqualTo("done");
    }

    @Test
    void not_yet_says_privately_where_to_look() {
        concluded("/email-test portal");

        slack.click(parent(), ActionIds.NOT_YET, List.of());

        await().until(() -> slack.privately().size() == 1);
        assertThat(slack.privately().get(0).blocks().toString()).containsIgnoringCase("spam");
    }

    @Test
    void edit_settings_opens_the_form() {
        concluded("/email-test portal");

        slack.click(parent(), ActionIds.EDIT_SETTINGS, List.of());

        await().until(() -> slack.workspace.modal("ann").map(View::title), Optional.of("Portal Email")::equals);
    }

    @Test
    void a_button_that_no_version_knows_any_more_says_so() throws Exception {
        var methods = Slack.getInstance(SlackConfig.DEFAULT).methods(slack.workspace.botToken());
        methods.setEndpointUrlPrefix(slack.workspace.apiUrl().toString());
        methods.chatPostMessage(
                request -> request.channel(SlackFixture.ADMIN).text("old").blocksAsString("""
                        [{"type": "actions", "elements": [{"type": "button", "action_id": "retired",
                          "text": {"type": "plain_text", "text": "Retired"}}]}]"""));

        assertThat(slack.click(parent(), "retired", List.of())).isEqualTo(ACKNOWLEDGED);

        await().until(() -> slack.privately().size() == 1);
        assertThat(slack.privately().get(0).text()).contains("older version");
    }

    @Test
    void what_is_under_way_when_the_app_closes_is_still_said() {
        concluded("/email-test portal");
        slack.click(parent(), ActionIds.NOT_YET, List.of());

        slack.app.close();

        assertThat(slack.privately()).hasSize(1);
    }

    @Test
    void app_home_shows_every_profile_and_starts_a_test_in_a_direct_message() {
        slack.say(SlackFixture.ADMIN, "/email-test portal");
        slack.workspace.openHome("ann");
        await().until(() -> slack.workspace.home("ann").isPresent());
        View home = slack.workspace.home("ann").orElseThrow();
        assertThat(home.blocks().toString()).contains("Signer Email", "Portal Email");

        String block = home.blocks().path(2).path("block_id").asString("");
        slack.workspace.pressInView("ann", home.id(), block, ActionIds.START, List.of(), Map.of());

        assertThat(slack.runs.all()).hasSize(2);
        assertThat(slack.runs.all().get(1).channel()).isEqualTo(Samples.ANN.id());
    }

    private void concluded(String line) {
        slack.say(SlackFixture.ADMIN, line);
        end(only());
    }

    private void end(TestRun run) {
        TestRun ended = slack.runs.end(run.id(), MemoryRuns.passed(), Optional.empty());
        slack.app.board().conclude(ended, new Change.None());
    }

    private TestRun only() {
        assertThat(slack.runs.all()).hasSize(1);
        return slack.runs.all().get(0);
    }

    private Message parent() {
        return slack.publicly(SlackFixture.ADMIN).get(0);
    }
}
