package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sendcheck.editing.Suggestion;
import sendcheck.settings.Problem;
import sendcheck.settings.Problem.Field;

/**
 * Something that the form says of itself.
 *
 * @param place where it stands
 */
public record FormNote(Place place, List<LayoutBlock> blocks) {

    /** A part of the form. */
    public enum Place {
        TOP,
        SERVER,
        TEST
    }

    public FormNote {
        blocks = List.copyOf(blocks);
    }

    /** What was typed the last time stands here. */
    static FormNote unsaved(Instant typedAt) {
        return new FormNote(
                Place.TOP,
                List.of(Pieces.section(
                        ":pencil2: Your unsaved changes of " + Mrkdwn.moment(typedAt) + " are filled in.",
                        Pieces.button("Start again", ActionIds.FORM_START_AGAIN, FormIds.YES))));
    }

    /** What is kept stands here again. */
    public static FormNote startedAgain() {
        return text(Place.TOP, "The saved settings are filled in again.");
    }

    /** A counter-proposal stands here. */
    public static FormNote proposed() {
        return text(
                Place.TOP,
                Signs.ADVICE
                        + " Host, port and security are filled in with values that were tried and work up to the sign-in. Save to keep them.");
    }

    /** Both changes stand here. */
    public static FormNote merged() {
        return text(Place.TOP, "Your changes and those of the others are filled in together. Save to keep them.");
    }

    public static FormNote lookingUp(String address) {
        return text(Place.SERVER, Signs.RUNNING + " Looking up " + Mrkdwn.code(address, 300));
    }

    public static FormNote addressMissing() {
        return text(
                Place.SERVER,
                Signs.WARNING
                        + " Enter the whole From address first, such as name@example.com: its domain tells the mail server.");
    }

    public static FormNote nothingFound(String address) {
        return text(
                Place.SERVER,
                "Nothing is known of the mail server for " + Mrkdwn.code(address, 300)
                        + ". Choose a provider above, or ask whoever runs the mailbox for host, port and security.");
    }

    /** It was filled in. */
    public static FormNote filled(String why) {
        return text(Place.SERVER, Signs.GOOD + " " + Mrkdwn.text(why, 600));
    }

    /** Several were found; the first is filled in, the others are offered. */
    public static FormNote filled(List<Suggestion> found) {
        Suggestion first = found.get(0);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(Signs.GOOD + " " + Mrkdwn.text(first.why(), 600) + server(first)));
        for (int at = 1; at < Math.min(found.size(), 4); at++) {
            Suggestion other = found.get(at);
            ButtonElement use = Pieces.button(
                    "Use this instead", ActionIds.placed(ActionIds.FORM_USE, at), ActionValues.texts(other.values()));
            String why = other.why().equals(first.why()) ? "Or, at the same provider:" : Mrkdwn.text(other.why(), 600);
            blocks.add(Pieces.section(why + server(other), use));
        }
        return new FormNote(Place.SERVER, blocks);
    }

    private static String server(Suggestion suggestion) {
        String host = suggestion.values().getOrDefault(Field.HOST, "");
        String port = suggestion.values().getOrDefault(Field.PORT, "");
        return host.isEmpty() ? "" : "\n" + Mrkdwn.code(port.isEmpty() ? host : host + ":" + port, 300);
    }

    /** A test of what is typed was ordered. */
    public static FormNote testing(String channel) {
        String where = channel.matches("[CG][A-Z0-9]+")
                ? " where you opened this form, or in your direct messages when Sendcheck cannot post there"
                : " in a direct message";
        return text(
                Place.TEST,
                Signs.RUNNING + " These values are being tested; the result appears" + where
                        + ". Nothing of them is saved yet.");
    }

    /** What is typed cannot be tested. */
    public static FormNote notTested(List<Problem> problems) {
        String fields = problems.stream()
                .filter(problem -> problem.severity() != Problem.Severity.WARNING)
                .map(problem -> Mrkdwn.bold(problem.field().label(), 75))
                .distinct()
                .collect(Collectors.joining(", "));
        return text(
                Place.TEST,
                Signs.BAD + " Not tested. Something is wrong with " + fields + ": see what stands below, marked with "
                        + Signs.BAD + ".");
    }

    /**
     * It cannot be done.
     *
     * @param words plain
     */
    public static FormNote trouble(String words) {
        return text(Place.TOP, Signs.WARNING + " " + Mrkdwn.text(words, 600));
    }

    private static FormNote text(Place place, String mrkdwn) {
        return new FormNote(place, List.of(Pieces.section(mrkdwn)));
    }
}
