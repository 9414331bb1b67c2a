package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import sandbox.slack.Workspace;
import sandbox.slack.model.Answer;
import sandbox.slack.model.View;
import sendcheck.settings.Problem.Field;
import sendcheck.slack.view.FormIds;
import tools.jackson.databind.JsonNode;

/** The topmost modal of someone, with what they have typed in it, by block. */
final class OpenModal {

    private final Workspace workspace;
    private final String person;
    private final Map<String, Map<String, List<String>>> typed = new HashMap<>();

    OpenModal(Workspace workspace, String person) {
        this.workspace = workspace;
        this.person = person;
    }

    View view() {
        return workspace.modal(person).orElseThrow(() -> new AssertionError("no modal is open"));
    }

    boolean isOpen() {
        return workspace.modal(person).isPresent();
    }

    String text() {
        return view().definition().toString();
    }

    /** What stands in the field when nobody types. */
    String shown(Field field) {
        JsonNode element = input(field).path("element");
        return element.has("initial_option")
                ? element.path("initial_option").path("value").asString("")
                : element.path("initial_value").asString("");
    }

    boolean has(Field field) {
        return inputs().stream().anyMatch(block -> isOf(block, field));
    }

    private JsonNode input(Field field) {
        return inputs().stream()
                .filter(block -> isOf(block, field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no input " + field));
    }

    private static boolean isOf(JsonNode block, Field field) {
        return FormIds.field(block.path("element").path("action_id").asString(""))
                .filter(field::equals)
                .isPresent();
    }

    private List<JsonNode> inputs() {
        return StreamSupport.stream(view().blocks().spliterator(), false)
                .filter(block -> block.path("type").asString("").equals("input"))
                .toList();
    }

    /** Types or chooses it, and tells the app, as Slack does while someone types. */
    OpenModal type(Field field, String text) {
        JsonNode block = input(field);
        String action = block.path("element").path("action_id").asString("");
        String id = block.path("block_id").asString("");
        put(id, action, text);
        assertThat(workspace.pressInView(
                        person, view().id(), id, action, text.isEmpty() ? List.of() : List.of(text), typed))
                .isEqualTo(new Answer.Acknowledged());
        return this;
    }

    /** Leaves the box <em>Send a test email after saving</em> as it is, or takes the tick out. */
    OpenModal withoutTest() {
        put(FormIds.SEND_TEST, FormIds.SEND_TEST, "");
        return this;
    }

    OpenModal choose(String block, String action, String value) {
        put(block, action, value);
        return this;
    }

    private void put(String block, String action, String text) {
        typed.computeIfAbsent(block, first -> new HashMap<>()).put(action, text.isEmpty() ? List.of() : List.of(text));
    }

    /** Uses a button or a menu outside the inputs. */
    OpenModal press(String actionId, String... chosen) {
        JsonNode block = StreamSupport.stream(view().blocks().spliterator(), false)
                .filter(candidate -> candidate.toString().contains("\"action_id\":\"" + actionId + "\""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + actionId + " in " + text()));
        assertThat(workspace.pressInView(
                        person, view().id(), block.path("block_id").asString(""), actionId, List.of(chosen), typed))
                .isEqualTo(new Answer.Acknowledged());
        return this;
    }

    Answer submit() {
        return workspace.submit(person, view().id(), typed);
    }

    Answer close() {
        return workspace.close(person, view().id());
    }

    /** The error beside the field. */
    static String error(Answer answer, Field field) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer)
                .errors().entrySet().stream()
                        .filter(error -> error.getKey().startsWith(field.name()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("none: " + answer);
    }
}
