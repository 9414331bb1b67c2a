package sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewMethodsTest {
    private static final String MODAL =
            "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"T\"},\"blocks\":[{\"type\":\"divider\"}]}";
    private static final String HOME = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";

    private final SettableClock clock = new SettableClock();
    private RecordingApp app;
    private Workspace workspace;
    private MethodsClient slack;

    @BeforeEach
    void start() throws IOException {
        app = new RecordingApp();
        workspace = Workspace.start(Setups.echo().withClock(clock));
        workspace.connectTo(app.url());
        slack = Setups.client(workspace, workspace.botToken());
    }

    @AfterEach
    void stop() throws IOException {
        workspace.close();
        app.close();
    }

    @Test
    void trigger_opens_one_view() throws Exception {
        String trigger = trigger();

        assertThat(open(trigger).isOk()).isTrue();
        assertThat(workspace.modal("ann").orElseThrow().title()).isEqualTo("T");
        assertThat(open(trigger).getError()).isEqualTo("exchanged_trigger_id");
        assertThat(open("1.2.3").getError()).isEqualTo("invalid_trigger_id");
    }

    @Test
    void trigger_works_for_three_seconds() throws Exception {
        String inTime = trigger();
        clock.advance(Duration.ofSeconds(3));
        assertThat(open(inTime).isOk()).isTrue();

        String late = trigger();
        clock.advance(Duration.ofMillis(3001));
        assertThat(open(late).getError()).isEqualTo("expired_trigger_id");
    }

    @Test
    void stack_takes_three_views() throws Exception {
        open(trigger());
        assertThat(push()).isNull();
        assertThat(push()).isNull();
        assertThat(push()).isEqualTo("push_limit_reached");
    }

    @Test
    void update_with_an_old_hash_is_a_conflict() throws Exception {
        ViewsOpenResponse opened = open(trigger());
        String id = opened.getView().getId();
        String hash = opened.getView().getHash();

        assertThat(slack.viewsUpdate(u -> u.viewId(id).hash(hash).viewAsString(MODAL))
                        .isOk())
                .isTrue();
        assertThat(slack.viewsUpdate(u -> u.viewId(id).hash(hash).viewAsString(MODAL))
                        .getError())
                .isEqualTo("hash_conflict");
        assertThat(slack.viewsUpdate(u -> u.viewId("V0").viewAsString(MODAL)).getError())
                .isEqualTo("not_found");
    }

    @Test
    void view_that_breaks_the_rules_is_refused_with_its_place() throws Exception {
        ViewsOpenResponse refused = slack.viewsOpen(open ->
                open.triggerId(trigger()).viewAsString(MODAL.replace("\"T\"", "\"" + "T".repeat(25) + "\"")));

        assertThat(refused.getError()).isEqualTo("invalid_arguments");
        assertThat(refused.getResponseMetadata().getMessages())
                .containsExactly("[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
    }

    @Test
    void home_is_published_for_one_person() throws Exception {
        ViewsPublishResponse published =
                slack.viewsPublish(publish -> publish.userId("U0ANN0001").viewAsString(HOME));

        assertThat(published.isOk()).isTrue();
        assertThat(workspace.home("ann")).isPresent();
        assertThat(workspace.home("sam")).isEmpty();
        assertThat(slack.viewsPublish(publish ->
                                publish.userId("U0ANN0001").viewAsString(HOME).hash("old"))
                        .getError())
                .isEqualTo("hash_conflict");
    }

    private String trigger() {
        workspace.say("ann", "#email-admin", "/echo x");
        return app.last().field("trigger_id");
    }

    private ViewsOpenResponse open(String trigger) throws IOException, SlackApiException {
        return slack.viewsOpen(open -> open.triggerId(trigger).viewAsString(MODAL));
    }

    private String push() throws IOException, SlackApiException {
        String trigger = trigger();
        return slack.viewsPush(push -> push.triggerId(trigger).viewAsString(MODAL))
                .getError();
    }
}
