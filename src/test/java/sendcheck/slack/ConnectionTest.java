package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.slack.model.Message;
import sendcheck.connection.AccountKey;
import sendcheck.connection.DeviceSignIn.Result;
import sendcheck.connection.PromptedSignIn;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.TokenClaims;
import sendcheck.incident.Change;
import sendcheck.remedy.Actor;
import sendcheck.remedy.Finding;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;
import sendcheck.slack.view.ActionIds;
import sendcheck.testrun.TestRun;

/** Connecting and disconnecting an account, as the one who does it sees it. */
class ConnectionTest {

    private static final ProfileKey SIGNER = new ProfileKey("5500", "signer");
    private static final Result SIGNED_IN =
            new Result.SignedIn("signer@example.com", TokenClaims.NONE, new Secret("refresh-token-of-signer"));

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
    void connect_sends_the_code_privately_and_says_so() {
        connect();

        assertThat(slack.privately().get(0).text()).contains("signer@example.com", "direct message");
        assertThat(slack.publicly(SlackFixture.ADMIN)).isEmpty();
        assertThat(direct().blocks().toString())
                .contains(PromptedSignIn.CODE, "https://login.example.com/device", "signer@example.com", "valid until");
    }

    @Test
    void the_code_is_replaced_by_who_connected_what_and_by_a_button_that_tests_it() {
        connect();
        slack.person.becomes(SIGNED_IN);

        await().until(() -> direct().text().startsWith("Connected as signer@example.com by @ann"));
        assertThat(direct().blocks().toString()).doesNotContain(PromptedSignIn.CODE, "refresh-token");
        assertThat(slack.accounts.find(key()).orElseThrow().by()).isEqualTo(Samples.ANN);
        await().until(slack.attempts::isEmpty);

        slack.click(direct(), ActionIds.START, List.of());

        assertThat(slack.runs.all()).extracting(TestRun::profile).containsExactly(SIGNER);
    }

    @Test
    void another_account_than_the_settings_name_is_not_kept() {
        connect();
        slack.person.becomes(new Result.SignedIn("eve@example.com", TokenClaims.NONE, new Secret("token")));

        await().until(() -> direct().text().contains("You signed in as eve@example.com"));
        assertThat(direct().blocks().toString()).contains("Nothing was kept", "Send As");
        assertThat(slack.accounts.find(key())).isEmpty();
    }

    @Test
    void cancelling_ends_the_wait_and_takes_the_code_away() {
        connect();

        slack.click(direct(), ActionIds.CANCEL_CONNECTING, List.of());

        await().until(() -> direct().text().contains("was cancelled"));
        assertThat(slack.person.left()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(direct().blocks().toString()).doesNotContain(PromptedSignIn.CODE);
    }

    @Test
    void a_code_that_ran_out_offers_a_new_one() {
        connect();
        slack.person.becomes(new Result.Expired());

        await().until(() -> direct().text().contains("not entered in time"));
        slack.click(direct(), ActionIds.CONNECT, List.of());

        await().until(() ->
                direct().text().contains("not entered in time") && directs().size() == 2);
    }

    @Test
    void beginning_again_ends_the_code_of_before() {
        connect();

        slack.say(SlackFixture.ADMIN, "/email-test connect signer");

        await().until(() -> directs().size() == 2 && direct().text().contains("was cancelled"));
        assertThat(directs().get(1).blocks().toString()).contains(PromptedSignIn.CODE);
    }

    @Test
    void a_decline_is_said() {
        connect();
        slack.person.becomes(new Result.Declined());

        await().until(() -> direct().text().contains("declined"));
    }

    @Test
    void a_refusal_is_explained_in_words() {
        connect();
        slack.person.becomes(new Result.Failed(new Symptom.TokenRefused("invalid_client", 7000218, "AADSTS7000218")));

        await().until(() -> direct().blocks().toString().contains("public client flows"));
    }

    @Test
    void a_token_without_the_permission_is_not_kept() {
        connect();
        TokenClaims claims = new TokenClaims(
                List.of("https://outlook.office.com"), List.of(), List.of("User.Read"), null, null, null, null);
        slack.person.becomes(new Result.SignedIn("signer@example.com", claims, new Secret("token")));

        await().until(() -> direct().text().contains("failed"));
        assertThat(direct().blocks().toString()).contains("SMTP.Send");
        assertThat(slack.accounts.find(key())).isEmpty();
    }

    @Test
    void closing_the_app_says_that_it_was_interrupted() {
        connect();

        slack.app.connecting().close();

        await().until(() -> direct().text().contains("was interrupted"));
        assertThat(direct().blocks().toString()).contains(ActionIds.CONNECT).doesNotContain(PromptedSignIn.CODE);
    }

    @Test
    void what_a_process_left_behind_when_it_died_is_said_by_the_next() {
        connect();
        slack.attempts.letGo();

        slack.app.connecting().start(Duration.ofMillis(50));

        await().until(() -> direct().text().contains("was interrupted"));
    }

    @Test
    void disconnect_forgets_the_account_and_says_who_had_connected_it() {
        connect();
        slack.person.becomes(SIGNED_IN);
        await().until(() -> slack.accounts.find(key()).isPresent());

        slack.say(SlackFixture.ADMIN, "/email-test disconnect signer");

        assertThat(slack.privately().get(1).text()).contains("Disconnected signer@example.com", "ann had connected it");
        assertThat(slack.accounts.find(key())).isEmpty();
        slack.say(SlackFixture.ADMIN, "/email-test disconnect signer");
        assertThat(slack.privately().get(2).text()).contains("is not connected");
    }

    @Test
    void disconnect_takes_back_a_code_that_nobody_has_entered_yet() {
        connect();

        slack.say(SlackFixture.ADMIN, "/email-test disconnect signer");

        await().until(() -> direct().text().contains("was cancelled"));
        assertThat(slack.person.left()).succeedsWithin(Duration.ofSeconds(10));
        slack.person.becomes(SIGNED_IN);
        assertThat(slack.accounts.find(key())).isEmpty();
    }

    @Test
    void a_profile_without_such_a_sign_in_has_nothing_to_connect() {
        slack.say(SlackFixture.ADMIN, "/email-test connect 5500/portal");

        assertThat(slack.privately().get(0).text()).contains("needs no account connected");
    }

    @Test
    void an_unclear_name_offers_buttons() {
        slack.say(SlackFixture.ADMIN, "/email-test connect 5500");

        slack.click(slack.privately().get(0), ActionIds.CONNECT + ":0", List.of());

        await().until(() -> directs().size() == 1);
    }

    @Test
    void a_run_that_failed_for_want_of_a_connection_offers_it() {
        slack.say(SlackFixture.ADMIN, "/email-test signer");
        TestRun run = slack.runs.all().get(0);
        Finding finding = new Finding("token.not-connected", "Nobody", Actor.YOU, "", List.of(), null);
        TestRun ended = slack.runs.end(run.id(), MemoryRuns.failed(), Optional.of(finding));
        slack.app.board().conclude(ended, new Change.None());
        Message parent = slack.publicly(SlackFixture.ADMIN).get(0);

        slack.click(parent, ActionIds.CONNECT, List.of());

        await().until(() -> directs().size() == 1);
    }

    private void connect() {
        slack.say(SlackFixture.ADMIN, "/email-test connect signer");
        await().until(() -> directs().size() == 1);
    }

    private Message direct() {
        return directs().get(0);
    }

    private List<Message> directs() {
        return slack.directs();
    }

    private static AccountKey key() {
        return AccountKey.of((SignIn.OAuth) MemoryCatalog.signIn(SIGNER));
    }
}
