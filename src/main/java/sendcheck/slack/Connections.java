package sendcheck.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.command.Command;
import sendcheck.command.Command.Connection.Wish;
import sendcheck.command.Match;
import sendcheck.command.ProfileMatcher;
import sendcheck.connection.ConnectAccount;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.slack.view.ConnectionAnswers;
import sendcheck.slack.view.Message;
import sendcheck.testrun.Person;

/** {@code connect} and {@code disconnect}, typed or clicked. */
final class Connections {

    private final Catalog catalog;
    private final ConnectAccount connecting;

    Connections(Catalog catalog, ConnectAccount connecting) {
        this.catalog = catalog;
        this.connecting = connecting;
    }

    /** @param defaultModule what unclear names mean; null: nothing */
    Message answer(Command.Connection typed, Person person, @Nullable String defaultModule) {
        return switch (ProfileMatcher.match(typed.profile(), catalog.profileNames(), defaultModule)) {
            case Match.One(ProfileName profile) -> answer(typed.wish(), profile.key(), person);
            case Match.Sweep(String title, List<ProfileName> profiles) -> ConnectionAnswers.which(typed, profiles);
            case Match.Several(List<ProfileName> profiles) -> ConnectionAnswers.which(typed, profiles);
            case Match.Nearest(List<ProfileName> profiles) -> ConnectionAnswers.which(typed, profiles);
        };
    }

    Message answer(Wish wish, ProfileKey profile, Person person) {
        return ConnectionAnswers.of(
                switch (wish) {
                    case CONNECT -> connecting.connect(profile, person);
                    case DISCONNECT -> connecting.disconnect(profile);
                });
    }
}
