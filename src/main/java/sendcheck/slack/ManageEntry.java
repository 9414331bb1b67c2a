package sendcheck.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.File;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.testrun.Person;

/**
 * A modal for modules, profiles or overrides as someone uses it.
 *
 * @param trigger lives for 3 seconds
 * @param view id of the modal
 * @param below id of the modal beneath it; null: there is none
 * @param metadata its {@code private_metadata}
 */
record ManageEntry(
        Person person,
        String trigger,
        String view,
        @Nullable String below,
        String metadata,
        Map<String, Map<String, ViewState.Value>> values) {

    /** Something in it was used; empty when it was used in a message. */
    static Optional<ManageEntry> of(BlockActionPayload payload) {
        BlockActionPayload.User user = payload.getUser();
        String name = user.getName() == null ? user.getUsername() : user.getName();
        return Optional.ofNullable(payload.getView())
                .map(view ->
                        of(new Person(user.getId(), name == null ? user.getId() : name), payload.getTriggerId(), view));
    }

    /** It was sent. */
    static ManageEntry of(ViewSubmissionPayload payload) {
        var user = payload.getUser();
        String name = user.getName() == null ? user.getId() : user.getName();
        return of(new Person(user.getId(), name), payload.getTriggerId(), payload.getView());
    }

    private static ManageEntry of(Person person, String trigger, View view) {
        Map<String, Map<String, ViewState.Value>> values =
                view.getState() == null || view.getState().getValues() == null
                        ? Map.of()
                        : view.getState().getValues();
        String metadata = view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata();
        return new ManageEntry(person, trigger, view.getId(), view.getPreviousViewId(), metadata, values);
    }

    /** What stands in the input, without surrounding spaces; empty: nothing. */
    String text(String id) {
        return value(id)
                .map(value -> {
                    if (value.getSelectedOption() != null) {
                        return value.getSelectedOption().getValue();
                    }
                    return value.getSelectedChannel() != null ? value.getSelectedChannel() : value.getValue();
                })
                .map(String::strip)
                .orElse("");
    }

    /** The file that was chosen. */
    Optional<File> file(String id) {
        return value(id)
                .map(ViewState.Value::getFiles)
                .flatMap(files -> files.stream().findFirst());
    }

    private Optional<ViewState.Value> value(String id) {
        return Optional.ofNullable(values.getOrDefault(id, Map.of()).get(id));
    }
}
