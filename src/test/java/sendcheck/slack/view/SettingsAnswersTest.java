package sendcheck.slack.view;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.editing.Form;
import sendcheck.editing.Kept;
import sendcheck.editing.Reversal;
import sendcheck.editing.Typed;
import sendcheck.settings.Problem.Field;
import sendcheck.slack.view.SettingsAnswers.Row;

class SettingsAnswersTest {

    @Test
    void help() {
        Approved.message(SettingsAnswers.help());
    }

    @Test
    void list() {
        Approved.message(SettingsAnswers.list(
                List.of(
                        new Row(Samples.PORTAL_NAME, "portal@example.com", Samples.failed()),
                        new Row(Samples.SIGNER_NAME, "", null)),
                0));
    }

    @Test
    void hundreds_fit() {
        Approved.obeysTheRules(SettingsAnswers.list(
                Collections.nCopies(
                        SettingsAnswers.MOST_ROWS, new Row(Samples.PORTAL_NAME, "a".repeat(254), Samples.passed())),
                300));
        Approved.obeysTheRules(SettingsAnswers.which(
                "x", Collections.nCopies(300, Samples.PORTAL_NAME), true, SettingsAnswers.Purpose.EDIT));
    }

    @Test
    void saved() {
        Approved.message(SettingsAnswers.saved(SettingsSamples.profile(), SettingsSamples.CHANGE));
    }

    @Test
    void undone() {
        Approved.message(SettingsAnswers.undone(new Reversal.Done(SettingsSamples.CHANGE)));
    }

    @Test
    void not_undone_since_it_was_changed_again() {
        Approved.message(SettingsAnswers.undone(new Reversal.Overtaken(List.of(SettingsSamples.CHANGE))));
    }

    @Test
    void changed_meanwhile() {
        Kept kept = SettingsSamples.kept();
        Form base = kept.form().with(Field.PORT, "993").with(Field.HOST, "imap.example.com");
        Form mine = base.with(Field.PORT, "465").with(Field.FROM_NAME, "The portal");
        Approved.view(ConflictModal.of(
                FormScreen.opened(Samples.PORTAL, 7, "C1", null),
                new Typed(kept, 6, base, mine, List.of(SettingsSamples.CHANGE))));
    }
}
