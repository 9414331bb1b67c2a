package sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.slack.model.Answer;
import sandbox.slack.model.View;
import tools.jackson.databind.JsonNode;

/** What people do in modals, and how the app's answers change them. */
class ModalTest {
    private static final String MODE = input(
            "mode",
            "{'type':'static_select','action_id':'mode','initial_option':" + option("smtp") + ",'options':["
                    + option("smtp") + "," + option("draft") + "]}");
    private static final String MAIL = input("mail", "{'type':'email_text_input','action_id':'mail'}");
    private static final String DAYS = input(
                    "days",
                    "{'type':'checkboxes','action_id':'days','options':[" + option("mo") + "," + option("tu") + "]}")
            .replace("'optional':false", "'optional':true");

    private RecordingApp app;
    private Workspace workspace;

    @BeforeEach
    void start() throws IOException {
        app = new RecordingApp();
        workspace = Workspace.start(Setups.echo());
        workspace.connectTo(app.url());
    }

    @AfterEach
    void stop() throws IOException {
        workspace.close();
        app.close();
    }

    @Test
    void submission_carries_what_was_filled_in_and_what_was_there() throws Exception {
        View view = open(modal("First", MODE + "," + MAIL + "," + DAYS));

        Answer answer = workspace.submit(
                "ann",
                view.id(),
                Map.of("mail", Map.of("mail", List.of("a@b.example")), "days", Map.of("days", List.of("tu"))));

        assertThat(answer).isInstanceOf(Answer.Acknowledged.class);
        assertThat(workspace.modal("ann")).isEmpty();
        JsonNode values = app.last().payload().at("/view/state/values");
        assertThat(values.at("/mode/mode/selected_option/value").asString("")).isEqualTo("smtp");
        assertThat(values.at("/mail/mail/value").asString("")).isEqualTo("a@b.example");
        assertThat(values.at("/days/days/selected_options/0/value").asString(""))
                .isEqualTo("tu");
    }

    @Test
    void what_slack_checks_by_itself_never_reaches_the_app() throws Exception {
        View view = open(modal("First", MODE + "," + MAIL));
        int before = app.requests().size();

        assertThat(workspace.submit("ann", view.id(), Map.of()))
                .isEqualTo(new Answer.Refused(Map.of("mail", "Please complete this required field.")));
        assertThat(workspace.submit("ann", view.id(), Map.of("mail", Map.of("mail", List.of("nobody")))))
                .isEqualTo(new Answer.Refused(Map.of("mail", "Please enter a valid email address.")));
        assertThat(app.requests()).hasSize(before);
    }

    @Test
    void answer_may_update_push_and_clear() throws Exception {
        View first = open(modal("First", MODE));

        app.answer(200, json("{'response_action':'update','view':" + modal("Second", MODE) + "}"));
        workspace.submit("ann", first.id(), Map.of());
        assertThat(top().title()).isEqualTo("Second");
        assertThat(top().id()).isEqualTo(first.id());

        app.answer(200, json("{'response_action':'push','view':" + modal("Third", MODE) + "}"));
        workspace.submit("ann", top().id(), Map.of());
        assertThat(top().title()).isEqualTo("Third");
        assertThat(top().previousId()).isEqualTo(first.id());

        app.answer(200, json("{'response_action':'clear'}"));
        workspace.submit("ann", top().id(), Map.of());
        assertThat(workspace.modal("ann")).isEmpty();
    }

    @Test
    void errors_keep_the_view_open_and_must_name_an_input() throws Exception {
        View view = open(modal("First", MODE));

        app.answer(200, json("{'response_action':'errors','errors':{'mode':'Not today'}}"));
        assertThat(workspace.submit("ann", view.id(), Map.of()))
                .isEqualTo(new Answer.Refused(Map.of("mode", "Not today")));
        app.answer(200, json("{'response_action':'errors','errors':{'other':'Not today'}}"));
        assertThat(workspace.submit("ann", view.id(), Map.of())).isInstanceOf(Answer.Failed.class);
        assertThat(top().id()).isEqualTo(view.id());
    }

    @Test
    void closing_is_told_to_the_app_when_it_asked_for_it() throws Exception {
        View quiet = open(modal("Quiet", MODE));
        int before = app.requests().size();
        workspace.close("ann", quiet.id());
        assertThat(app.requests()).hasSize(before);

        View loud = open(modal("Loud", MODE).replace("'type':'modal'", "'type':'modal','notify_on_close':true"));
        workspace.close("ann", loud.id());
        assertThat(app.last().payload().path("type").asString("")).isEqualTo("view_closed");
        assertThat(workspace.modal("ann")).isEmpty();
    }

    private View top() {
        return workspace.modal("ann").orElseThrow();
    }

    private View open(String modal) throws Exception {
        app.answer(200, "");
        workspace.say("ann", "#email-admin", "/form");
        MethodsClient slack = Setups.client(workspace, workspace.botToken());
        String trigger = app.last().field("trigger_id");
        String error = slack.viewsOpen(open -> open.triggerId(trigger).viewAsString(json(modal)))
                .getError();
        assertThat(error).isNull();
        return top();
    }

    private static String modal(String title, String blocks) {
        return "{'type':'modal','title':" + plain(title) + ",'submit':" + plain("Save") + ",'blocks':[" + blocks + "]}";
    }

    private static String input(String id, String element) {
        return "{'type':'input','optional':false,'block_id':'" + id + "','label':" + plain(id) + ",'element':" + element
                + "}";
    }

    private static String option(String value) {
        return "{'text':" + plain(value) + ",'value':'" + value + "'}";
    }

    private static String plain(String text) {
        return "{'type':'plain_text','text':'" + text + "'}";
    }

    private static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }
}
