package sendcheck.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Problem.Field;
import sendcheck.slack.view.FormIds;
import sendcheck.slack.view.FormScreen;
import sendcheck.slack.view.PemParts;
import sendcheck.testrun.Person;

/**
 * An open settings form as someone uses it.
 *
 * @param trigger lives for 3 seconds; names the request too
 * @param view id of the modal
 * @param hash of its contents
 * @param visible texts of the fields in sight
 * @param blocks names of the inputs in sight, in their order
 */
record FormEntry(
        Person person,
        String trigger,
        String view,
        String hash,
        FormScreen screen,
        Map<Field, String> visible,
        List<String> blocks) {

    FormEntry {
        visible = Map.copyOf(visible);
        blocks = List.copyOf(blocks);
    }

    /** Something in it was used; empty for the form of another version of the app. */
    static Optional<FormEntry> of(BlockActionPayload payload) {
        BlockActionPayload.User user = payload.getUser();
        String name = user.getName() == null ? user.getUsername() : user.getName();
        return of(person(user.getId(), name), payload.getTriggerId(), payload.getView());
    }

    /** It was sent. */
    static Optional<FormEntry> of(ViewSubmissionPayload payload) {
        var user = payload.getUser();
        return of(person(user.getId(), user.getName()), payload.getTriggerId(), payload.getView());
    }

    /** It was closed. */
    static Optional<FormEntry> of(ViewClosedPayload payload) {
        var user = payload.getUser();
        return of(person(user.getId(), user.getName()), "", payload.getView());
    }

    private static Person person(String id, @Nullable String name) {
        return new Person(id, name == null ? id : name);
    }

    private static Optional<FormEntry> of(Person person, String trigger, @Nullable View view) {
        if (view == null) {
            return Optional.empty();
        }
        Map<String, Map<String, ViewState.Value>> values =
                view.getState() == null || view.getState().getValues() == null
                        ? Map.of()
                        : view.getState().getValues();
        return FormScreen.read(view.getPrivateMetadata())
                .map(screen -> new FormEntry(
                        person,
                        trigger,
                        view.getId(),
                        view.getHash(),
                        sendingTest(screen, values),
                        texts(values),
                        List.copyOf(values.keySet())));
    }

    private static FormScreen sendingTest(FormScreen screen, Map<String, Map<String, ViewState.Value>> values) {
        Map<String, ViewState.Value> box = values.get(FormIds.SEND_TEST);
        return box == null
                ? screen
                : screen.sendingTest(
                        box.values().stream().anyMatch(value -> !text(value).isEmpty()));
    }

    private static Map<Field, String> texts(Map<String, Map<String, ViewState.Value>> values) {
        Map<Field, TreeMap<Integer, String>> parts = new EnumMap<>(Field.class);
        values.values()
                .forEach(block -> block.forEach((action, value) -> FormIds.field(action)
                        .ifPresent(field -> parts.computeIfAbsent(field, first -> new TreeMap<>())
                                .put(FormIds.part(action), text(value)))));
        Map<Field, String> texts = new EnumMap<>(Field.class);
        parts.forEach((field, text) -> texts.put(
                field,
                field == Field.TRUST_ANCHORS
                        ? PemParts.joined(List.copyOf(text.values()))
                        : text.firstEntry().getValue()));
        return texts;
    }

    private static String text(ViewState.Value value) {
        if (value.getSelectedOption() != null) {
            return value.getSelectedOption().getValue();
        }
        if (value.getSelectedOptions() != null && !value.getSelectedOptions().isEmpty()) {
            return value.getSelectedOptions().get(0).getValue();
        }
        return value.getValue() == null ? "" : value.getValue();
    }
}
