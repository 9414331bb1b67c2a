package sendcheck.slack.view;

import java.util.List;
import java.util.stream.IntStream;
import sendcheck.remedy.Actor;

/** Who must act, and what to do in which order. */
final class Steps {

    private Steps() {}

    static String actor(Actor actor) {
        return "*Who must act:* "
                + switch (actor) {
                    case YOU -> "you, or whoever may edit these settings";
                    case MAIL_ADMIN -> "your mail administrator";
                    case NETWORK -> "your network or firewall team";
                    case RECIPIENT_SIDE -> "the recipient's side";
                    case VENDOR -> "we, the vendor";
                    case WAIT -> "nobody; wait and try again";
                };
    }

    static List<String> numbered(List<String> steps, int most) {
        return IntStream.range(0, Math.min(steps.size(), most))
                .mapToObj(i -> (i + 1) + ". " + Mrkdwn.text(steps.get(i), 320))
                .toList();
    }
}
