package sendcheck.remedy;

import java.util.List;
import java.util.stream.Collectors;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.settings.ShownText;

/** From addresses of portal users that the server does not take from the profile's account. */
final class OverrideFindings {

    private static final int MOST_NAMED = 5;

    private OverrideFindings() {}

    static Finding refused(Situation situation, OverrideCheck check) {
        List<OverrideCheck.Row> refused = check.refused();
        String addresses = refused.stream()
                .limit(MOST_NAMED)
                .map(row -> ShownText.of(row.address()))
                .collect(Collectors.joining(", "));
        String more = refused.size() > MOST_NAMED ? " and " + (refused.size() - MOST_NAMED) + " more" : "";
        return situation.finding(
                "overrides-refused",
                situation.host() + " does not let " + situation.account() + " send as "
                        + (refused.size() == 1 ? "this portal user" : "these portal users"),
                Actor.MAIL_ADMIN,
                "Mail of these portal users goes out through " + situation.account()
                        + " with a From address of their own," + " and " + situation.host()
                        + " does not take it from there: " + addresses + more + ".",
                "Ask the mail administrator to let " + situation.account()
                        + " send as these addresses (\"send as\", or allowed senders).",
                "Or remove the From addresses of these portal users, so that their mail comes from " + situation.from()
                        + ".");
    }
}
