package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import sendcheck.settings.Problem.Field;

/** Leads to the page where a secret is typed, and hears when that is done. */
public final class SecretLinkModal {

    private SecretLinkModal() {}

    /**
     * The way to the page.
     *
     * @param name tells this modal from all others, Slack's {@code external_id}
     * @param address shown to this one person alone
     */
    public static View waiting(Field field, String profileTitle, String name, String address, Instant expires) {
        String secret = field.label().toLowerCase(Locale.ROOT);
        ButtonElement open = ButtonElement.builder()
                .text(Pieces.plain("Open the page", 75))
                .actionId(ActionIds.LINK)
                .url(address)
                .style("primary")
                .build();
        return modal(
                field,
                name,
                List.of(
                        Pieces.section("The " + secret + " of " + Mrkdwn.bold(profileTitle, 150)
                                + " is " + SecretRow.given(field)
                                + " on a page of Sendcheck, so that it never passes through Slack."),
                        Pieces.actions(List.of(open)),
                        Pieces.facts(
                                List.of("The link works once, for you alone", "until " + Mrkdwn.moment(expires)))));
    }

    /** It was set. */
    public static View done(Field field, String profileTitle, String name, String by) {
        return modal(
                field,
                name,
                List.of(Pieces.section(Signs.GOOD + " The " + field.label().toLowerCase(Locale.ROOT) + " of "
                        + Mrkdwn.bold(profileTitle, 150) + " was set by @" + Mrkdwn.text(by, 80)
                        + " just now. Close this to go on with the settings.")));
    }

    private static View modal(Field field, String name, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .externalId(name)
                .title(SettingsForm.title(field.label()))
                .close(SettingsForm.close("Back"))
                .blocks(blocks)
                .build();
    }
}
