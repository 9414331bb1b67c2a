package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sendcheck.history.ChangedSetting;
import sendcheck.history.Changes;
import sendcheck.history.ServerChange;

/** In the thread of a failed run: what is different since the last good one. */
public final class ChangesMessage {

    private static final int MOST_SETTINGS = 15;

    private ChangesMessage() {}

    public static Message of(Changes changes) {
        String title = "*Changed since the last good run*, " + Mrkdwn.moment(changes.lastGood());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(title));
        List<String> rows = new ArrayList<>();
        changes.settings().stream()
                .limit(MOST_SETTINGS)
                .map(ChangesMessage::setting)
                .forEach(rows::add);
        int more = changes.settings().size() - MOST_SETTINGS;
        if (more > 0) {
            rows.add("_and " + more + " earlier " + (more == 1 ? "change" : "changes") + " of settings_");
        }
        changes.server().stream().map(ChangesMessage::server).forEach(rows::add);
        if (rows.isEmpty()) {
            rows.add(
                    "Nothing in the settings, and nothing that the server shows of itself. What changed lies inside the"
                            + " server, with the account, or on the way.");
        }
        blocks.addAll(Packed.rows(rows, 6_000, "changes"));
        return new Message(title, blocks);
    }

    /** One line for the message of the run. */
    static String inOneLine(Changes changes) {
        String then = "Passed last " + Mrkdwn.moment(changes.lastGood()) + "; ";
        int count = changes.settings().size() + changes.server().size();
        return then
                + switch (count) {
                    case 0 -> "nothing that can be seen from here has changed since";
                    case 1 ->
                        changes.settings().isEmpty()
                                ? "since then the server's "
                                        + changes.server().get(0).what().toLowerCase(Locale.ROOT) + " changed"
                                : "since then " + setting(changes.settings().get(0));
                    default -> count + " things have changed since, see the thread";
                };
    }

    private static String setting(ChangedSetting change) {
        String who = " (" + Mrkdwn.text(change.by(), 80) + ", " + Mrkdwn.moment(change.at()) + ")";
        return "*" + change.field() + "* "
                + (change.isSecret()
                        ? "was set anew"
                        : setting(change.field(), change.before()) + " \u2192 "
                                + setting(change.field(), change.after()))
                + who;
    }

    private static String setting(String label, String text) {
        return text.isEmpty() ? from("") : from(ChangeWords.plain(label, text));
    }

    private static String server(ServerChange change) {
        return "*" + change.what() + "* of the server: " + from(change.before()) + " \u2192 " + from(change.after());
    }

    private static String from(String text) {
        return text.isEmpty() ? "_nothing_" : Mrkdwn.code(text, 300);
    }
}
