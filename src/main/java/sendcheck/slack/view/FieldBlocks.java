package sendcheck.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.DispatchActionConfig;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.editing.Form;
import sendcheck.settings.Problem.Field;

/** The inputs of the settings form; each tells the app as soon as it changes, so that nothing typed is lost. */
final class FieldBlocks {

    private static final DispatchActionConfig WHILE_TYPING = DispatchActionConfig.builder()
            .triggerActionsOn(List.of("on_character_entered"))
            .build();

    private final FormScreen screen;
    private final Form form;

    FieldBlocks(FormScreen screen, Form form) {
        this.screen = screen;
        this.form = form;
    }

    /** @param hint what to enter; null: the label says it */
    LayoutBlock required(Field field, @Nullable String hint) {
        return text(field, hint, false);
    }

    /** @param hint what to enter; null: the label says it */
    LayoutBlock optional(Field field, @Nullable String hint) {
        return text(field, hint, true);
    }

    /** More than an input takes: it is left out of the form then, so that it stays as it is. */
    static boolean isTooLong(String text) {
        return text.length() > PemParts.LONGEST;
    }

    private LayoutBlock text(Field field, @Nullable String hint, boolean optional) {
        if (isTooLong(form.get(field))) {
            return Pieces.section("*" + field.label() + "*\nIts "
                    + form.get(field).length() + " characters are too long for this form, and stay as they are.");
        }
        return input(field, 0, field.label(), line(field), hint, optional);
    }

    private PlainTextInputElement line(Field field) {
        return typed(field, 0, form.get(field), false);
    }

    private static PlainTextInputElement typed(Field field, int part, String text, boolean multiline) {
        return PlainTextInputElement.builder()
                .actionId(FormIds.action(field, part))
                .initialValue(text.isEmpty() ? null : text)
                .multiline(multiline)
                .dispatchActionConfig(WHILE_TYPING)
                .build();
    }

    /** One of several texts of a field, over several lines. */
    LayoutBlock part(Field field, int part, String label, String text, @Nullable String hint) {
        return input(field, part, label, typed(field, part, text, true), hint, true);
    }

    /** @param options the chosen one is what the form holds, else the first */
    LayoutBlock choice(Field field, List<OptionObject> options) {
        OptionObject chosen = options.stream()
                .filter(option -> option.getValue().equals(form.get(field)))
                .findFirst()
                .orElse(options.get(0));
        StaticSelectElement menu = StaticSelectElement.builder()
                .actionId(FormIds.action(field, 0))
                .options(options)
                .initialOption(chosen)
                .build();
        return input(field, 0, field.label(), menu, null, false);
    }

    /** @param words what someone says by ticking it */
    LayoutBlock tick(Field field, String words) {
        OptionObject yes = option(Form.YES, words);
        CheckboxesElement box = CheckboxesElement.builder()
                .actionId(FormIds.action(field, 0))
                .options(List.of(yes))
                .initialOptions(form.get(field).equals(Form.YES) ? List.of(yes) : null)
                .build();
        return input(field, 0, field.label(), box, null, true);
    }

    private LayoutBlock input(
            Field field, int part, String label, BlockElement element, @Nullable String hint, boolean optional) {
        return InputBlock.builder()
                .blockId(FormIds.block(field, part, screen))
                .label(Pieces.plain(label, 150))
                .element(element)
                .hint(hint == null ? null : Pieces.plain(hint, 300))
                .optional(optional)
                .dispatchAction(true)
                .build();
    }

    static OptionObject option(String value, String words) {
        return OptionObject.builder().value(value).text(Pieces.plain(words, 75)).build();
    }
}
