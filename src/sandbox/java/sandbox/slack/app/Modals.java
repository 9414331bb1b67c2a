package sandbox.slack.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sandbox.slack.blockkit.BlockKitRules;
import sandbox.slack.blockkit.Completion;
import sandbox.slack.blockkit.Violation;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Person;
import sandbox.slack.model.View;
import sandbox.slack.state.State;
import sandbox.slack.state.Views;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people do in views: use their elements, submit and close them. */
public final class Modals {
    private static final String TROUBLE = "We had some trouble connecting. Try again? ";

    private final State state;
    private final Payloads payloads;
    private final SignedPost app;
    private final BlockKitRules rules;
    private final Completion completion;
    private final JsonMapper mapper = new JsonMapper();

    Modals(State state, Payloads payloads, SignedPost app, BlockKitRules rules, Completion completion) {
        this.state = state;
        this.payloads = payloads;
        this.app = app;
        this.rules = rules;
        this.completion = completion;
    }

    /** Uses an element of a view. */
    public Answer press(Person person, View view, Element element, List<String> chosen, Inputs inputs) {
        ObjectNode action = payloads.action(element, element.value(chosen));
        ObjectNode payload = payloads.viewAction(person, view, action, inputs.values(view.blocks()));
        Delivery delivery = app.send(Conversation.FORM, Conversation.payloadForm(payload), Map.of());
        return delivery instanceof Delivery.Accepted
                ? new Answer.Acknowledged()
                : failed(person, "This app did not respond: " + delivery.error());
    }

    /** Submits the topmost modal. */
    public Answer submit(Person person, View view, Inputs inputs) {
        Map<String, String> problems = inputs.problems(view.blocks());
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        ObjectNode payload = payloads.submission(person, view, inputs.values(view.blocks()));
        Delivery delivery = app.send(Conversation.FORM, Conversation.payloadForm(payload), Map.of());
        if (!(delivery instanceof Delivery.Accepted accepted)) {
            return failed(person, TROUBLE + "(" + delivery.error() + ")");
        }
        JsonNode body = accepted.json(mapper);
        return switch (body.path("response_action").asString("")) {
            case "" -> {
                state.views().pop(person.id());
                yield new Answer.Acknowledged();
            }
            case "clear" -> {
                state.views().clear(person.id());
                yield new Answer.Acknowledged();
            }
            case "errors" -> errors(person, view, body.path("errors"));
            case "update" -> replace(person, view, body.path("view"));
            case "push" -> push(person, body.path("view"));
            default -> failed(person, TROUBLE + "(unknown response_action)");
        };
    }

    /** Closes the topmost modal and tells the app when it wants to know. */
    public Answer close(Person person, View view) {
        boolean all = view.definition().path("clear_on_close").asBoolean(false);
        List<View> gone = all ? state.views().clear(person.id()) : List.of(view);
        if (!all) {
            state.views().pop(person.id());
        }
        for (View closed : gone) {
            if (closed.definition().path("notify_on_close").asBoolean(false)) {
                ObjectNode payload = payloads.closed(person, closed, all);
                app.send(Conversation.FORM, Conversation.payloadForm(payload), Map.of());
            }
        }
        return new Answer.Acknowledged();
    }

    private Answer errors(Person person, View view, JsonNode errors) {
        Map<String, String> byBlock = new TreeMap<>();
        errors.properties()
                .forEach(error -> byBlock.put(error.getKey(), error.getValue().asString("")));
        boolean fits = !byBlock.isEmpty()
                && byBlock.keySet().stream()
                        .allMatch(id -> view.blocks().values().stream()
                                .anyMatch(block -> block.path("block_id")
                                                .asString("")
                                                .equals(id)
                                        && block.path("type").asString("").equals("input")));
        return fits
                ? new Answer.Refused(byBlock)
                : failed(person, TROUBLE + "(the errors name no input block: " + byBlock.keySet() + ")");
    }

    private Answer replace(Person person, View old, JsonNode definition) {
        List<Violation> violations = rules.checkView(definition);
        if (!violations.isEmpty()) {
            return failed(person, TROUBLE + violations);
        }
        state.views().update(old, completion.view(definition));
        return new Answer.Acknowledged();
    }

    private Answer push(Person person, JsonNode definition) {
        List<Violation> violations = rules.checkView(definition);
        if (!violations.isEmpty() || state.views().depth(person.id()) >= Views.STACK) {
            return failed(person, TROUBLE + (violations.isEmpty() ? "(push_limit_reached)" : violations));
        }
        state.views().push(person.id(), completion.view(definition));
        return new Answer.Acknowledged();
    }

    private Answer failed(Person person, String text) {
        return new Answer.Failed(state.notices().show(person.id(), null, text));
    }
}
