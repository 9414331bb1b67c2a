package sendcheck.slack.view;

import java.util.List;
import java.util.stream.Collectors;
import sendcheck.settings.ProfileName;

/** What is said privately to someone who asked for a profile that is archived. */
public final class ArchivedAnswer {

    private static final int MOST_NAMED = 10;

    private ArchivedAnswer() {}

    /**
     * That it is archived, and how it comes back.
     *
     * @param profiles at least one
     * @param isAdmin whether the reader may bring it back
     */
    public static Message of(List<ProfileName> profiles, boolean isAdmin) {
        boolean one = profiles.size() == 1;
        String words = Signs.WARNING + " " + names(profiles) + (one ? " is" : " are")
                + " archived, so nothing is tested or edited there. "
                + (isAdmin ? byYou(profiles) : "An admin can bring " + (one ? "it" : "them") + " back.");
        return new Message(words, List.of(Pieces.section(words)));
    }

    private static String names(List<ProfileName> profiles) {
        String named = profiles.stream()
                .limit(MOST_NAMED)
                .map(profile -> Mrkdwn.bold(profile.fullTitle(), 150))
                .collect(Collectors.joining(", "));
        int more = profiles.size() - MOST_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    private static String byYou(List<ProfileName> profiles) {
        return profiles.size() == 1
                ? "Bring it back in `/email-settings modules`; who changed what in it still stands in `/email-settings log "
                        + profiles.getFirst().key() + "`."
                : "Bring them back in `/email-settings modules`.";
    }
}
