package sandbox.slack.api;

import java.util.List;
import sandbox.slack.Limits;
import sandbox.slack.Limits.Rate;
import tools.jackson.databind.node.ObjectNode;

/**
 * A method of the Web API.
 *
 * @param scopes one of these bot scopes is needed; none when the list is empty
 */
record Method(String name, List<String> scopes, Tier tier, Body body) {
    interface Body {
        /** The answer without {@code ok}. */
        ObjectNode answer(Call call);
    }

    /** How often a method may be called (docs.slack.dev/apis/web-api/rate-limits). */
    enum Tier {
        TWO,
        THREE,
        FOUR,
        /** By channel, inside the method. */
        SPECIAL;

        Rate rate(Limits limits) {
            return switch (this) {
                case TWO -> limits.tier2();
                case THREE -> limits.tier3();
                case FOUR -> limits.tier4();
                case SPECIAL -> new Rate(100, limits.tier4().refill());
            };
        }
    }
}
