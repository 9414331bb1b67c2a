package sendcheck.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.editing.Decision;
import sendcheck.editing.EditSettings;
import sendcheck.editing.Typed;
import sendcheck.roles.Permit;
import sendcheck.roles.Permits;
import sendcheck.settings.Problem;
import sendcheck.slack.view.ConflictModal;
import sendcheck.slack.view.FormScreen;
import sendcheck.slack.view.NoticeModal;

/** A settings form, or the choice between two changes, was sent. */
final class FormSubmission implements ViewSubmissionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FormSubmission.class);
    private static final String NOT_SAVED = "Not saved";

    private final Forms forms;
    private final EditSettings settings;
    private final Permits permits;
    private final AfterSaving afterSaving;
    private final boolean isChoice;
    private final FormAction.Reader reader;

    /** @param isChoice the choice between two changes was sent, so that a form shown after it is a new one */
    FormSubmission(
            Forms forms,
            EditSettings settings,
            Permits permits,
            AfterSaving afterSaving,
            boolean isChoice,
            FormAction.Reader reader) {
        this.forms = forms;
        this.settings = settings;
        this.permits = permits;
        this.afterSaving = afterSaving;
        this.isChoice = isChoice;
        this.reader = reader;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Optional<FormEntry> entry = FormEntry.of(request.getPayload());
        if (entry.isEmpty()) {
            return notice(context, "This form is from an older version. Open the settings again.");
        }
        try {
            return answer(entry.get(), context);
        } catch (RuntimeException failed) {
            LOG.error("saving settings failed", failed);
            return atFirst(context, entry.get(), "Nothing was saved. " + StoreTrouble.words(failed));
        }
    }

    private Response answer(FormEntry entry, ViewSubmissionContext context) {
        if (permits.changeSettings(entry.person()) instanceof Permit.Refused(String words)) {
            return notice(context, words);
        }
        return reader.typed(entry)
                .map(typed -> answer(entry, typed, context))
                .orElseGet(() -> notice(context, "This profile does not exist any more."));
    }

    private Response answer(FormEntry entry, Typed typed, ViewSubmissionContext context) {
        FormScreen sent = entry.screen().from(typed.version());
        FormScreen screen = isChoice ? sent.refilled(Forms.ALL) : sent;
        Decision decision = settings.save(typed, screen::isConfirmed, entry.person());
        return switch (decision) {
            case Decision.Saved saved -> {
                afterSaving.follow(entry, saved);
                yield context.ack(answer -> answer.responseAction("clear"));
            }
            case Decision.Gone() -> notice(context, "This profile does not exist any more.");
            case Decision.Refused(List<Problem> problems) -> refused(entry, screen, typed, problems, context);
            case Decision.Doubtful(List<Problem> warnings) -> {
                FormScreen asking = screen.confirming(warnings);
                forms.keep(entry, typed.form(), asking);
                yield context.ackWithUpdate(
                        forms.page(asking, typed.kept(), typed.form()).view());
            }
            case Decision.Contested(Typed contested) -> {
                forms.keep(entry, contested.form(), screen);
                long now = contested.kept().profile().version();
                yield context.ackWithUpdate(ConflictModal.of(screen.from(now), contested));
            }
        };
    }

    /** Beside the fields where those are in sight, else in a form that shows them. */
    private Response refused(
            FormEntry entry, FormScreen screen, Typed typed, List<Problem> problems, ViewSubmissionContext context) {
        forms.keep(entry, typed.form(), screen);
        Map<String, String> errors = new LinkedHashMap<>();
        problems.stream()
                .filter(problem -> problem.severity() != Problem.Severity.WARNING)
                .forEach(problem ->
                        block(entry, problem).ifPresent(block -> errors.putIfAbsent(block, problem.message())));
        return errors.isEmpty()
                ? context.ackWithUpdate(
                        forms.page(screen, typed.kept(), typed.form()).view())
                : context.ackWithErrors(errors);
    }

    private static Optional<String> block(FormEntry entry, Problem problem) {
        String name = problem.field().name();
        return entry.blocks().stream()
                .filter(block -> block.startsWith(name + ".") || block.startsWith(name + ":"))
                .findFirst();
    }

    private static Response atFirst(ViewSubmissionContext context, FormEntry entry, String words) {
        return entry.blocks().isEmpty()
                ? notice(context, words)
                : context.ackWithErrors(Map.of(entry.blocks().get(0), words));
    }

    private static Response notice(ViewSubmissionContext context, String words) {
        return context.ackWithUpdate(NoticeModal.of(NOT_SAVED, words));
    }
}
