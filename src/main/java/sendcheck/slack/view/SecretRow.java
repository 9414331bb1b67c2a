package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.Locale;
import sendcheck.editing.Kept;
import sendcheck.editing.SecretMark;
import sendcheck.settings.Problem.Field;

/** Says of a secret whether it is set, when and by whom; its button leads to the page where it is typed. */
final class SecretRow {

    private SecretRow() {}

    static LayoutBlock of(Field field, Kept kept) {
        SecretMark mark = kept.marks().get(field);
        String name = field.label().toLowerCase(Locale.ROOT);
        return Pieces.section(
                "*" + field.label() + "*\n" + standing(field, kept),
                Pieces.button(
                        (mark == null ? "Set " : "Change ") + name,
                        ActionIds.placed(ActionIds.FORM_SECRET, field.name()),
                        field.name()));
    }

    /** A certificate is a file; other secrets are typed. */
    static String given(Field field) {
        return field == Field.CLIENT_CERTIFICATE ? "given" : "typed";
    }

    private static String standing(Field field, Kept kept) {
        SecretMark mark = kept.marks().get(field);
        if (mark == null) {
            return Signs.WARNING + " Not set yet. It is " + given(field) + " on a page of Sendcheck, never in Slack.";
        }
        if (kept.unreadable().contains(field)) {
            return Signs.WARNING + " It is set, but cannot be read with the service's key any more. Set it again.";
        }
        String end = mark.expires() == null ? "" : ", expires on " + mark.expires();
        return Signs.GOOD
                + (mark.by() == null
                        ? " Set, came with the first settings"
                        : " Set " + Mrkdwn.moment(mark.at()) + " by @"
                                + Mrkdwn.text(mark.by().name(), 80))
                + end;
    }
}
