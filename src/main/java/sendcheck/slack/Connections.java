package sendcheck.slack;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.command.Command;
import sendcheck.command.Command.Connection.Wish;
import sendcheck.command.Match;
import sendcheck.command.ProfileMatcher;
import sendcheck.connection.ConnectAccount;
import sendcheck.connection.ConnectAccount.Answer;
import sendcheck.roles.Permits;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.ConnectionAnswers;
import sendcheck.slack.view.Message;

/** {@code connect} and {@code disconnect}, typed or clicked. */
final class Connections {

    /** What the id of a direct message begins with. */
    private static final String DIRECT = "D";

    private final Catalog catalog;
    private final ArchivedProfiles archived;
    private final ConnectAccount connecting;
    private final Permits permits;

    Connections(Catalog catalog, ArchivedProfiles archived, ConnectAccount connecting, Permits permits) {
        this.permits = permits;
        this.catalog = catalog;
        this.archived = archived;
        this.connecting = connecting;
    }

    /** @param defaultModule what unclear names mean; null: nothing */
    Optional<Message> answer(Command.Connection typed, Asked asked, @Nullable String defaultModule) {
        return switch (ProfileMatcher.match(typed.profile(), catalog.profileNames(), archived::names, defaultModule)) {
            case Match.One(ProfileName profile) -> answer(typed.wish(), profile.key(), asked);
            case Match.Sweep(String title, List<ProfileName> profiles) -> which(typed, profiles);
            case Match.Several(List<ProfileName> profiles) -> which(typed, profiles);
            case Match.Archived(List<ProfileName> profiles) -> Optional.of(archived.answer(profiles, asked.person()));
            case Match.Nearest(List<ProfileName> profiles) -> which(typed, profiles);
        };
    }

    /** What to say privately; empty where the code shows in the same conversation. */
    Optional<Message> answer(Wish wish, ProfileKey profile, Asked asked) {
        Optional<Message> refusal = Answers.refusal(permits.changeSettings(asked.person()));
        if (refusal.isPresent()) {
            return refusal;
        }
        Optional<Message> outOfUse = archived.answer(profile, asked.person());
        if (outOfUse.isPresent()) {
            return outOfUse;
        }
        Answer answer = switch (wish) {
            case CONNECT -> connecting.connect(profile, asked.person());
            case DISCONNECT -> connecting.disconnect(profile);
        };
        return answer instanceof Answer.Begun(var attempt, var before)
                        && before == null
                        && asked.channel().startsWith(DIRECT)
                ? Optional.empty()
                : Optional.of(ConnectionAnswers.of(answer));
    }

    private static Optional<Message> which(Command.Connection typed, List<ProfileName> profiles) {
        return Optional.of(ConnectionAnswers.which(typed, profiles));
    }
}
