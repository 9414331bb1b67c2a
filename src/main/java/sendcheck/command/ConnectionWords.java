package sendcheck.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sendcheck.command.Command.Connection.Wish;

/** Reads {@code connect <profile>} and {@code disconnect <profile>}. */
final class ConnectionWords {

    private ConnectionWords() {}

    /** Empty when the first word of a command is another one. */
    static Optional<Wish> wish(Token first) {
        return Arrays.stream(Wish.values())
                .filter(wish -> first.is(wish.word()))
                .findFirst();
    }

    /** @param rest the words after it */
    static Command command(Wish wish, List<Token> rest) {
        String profile =
                rest.stream().map(Token::text).collect(Collectors.joining(" ")).strip();
        if (profile.isEmpty()) {
            return new Command.Malformed("After \"" + wish.word() + "\" the name of a profile is missing, as in: "
                    + wish.word() + " portal");
        }
        return profile.length() > CommandParser.LONGEST_TARGET
                ? new Command.Malformed("That is too long for the name of a profile: " + CommandParser.LONGEST_TARGET
                        + " characters are the limit.")
                : new Command.Connection(profile, wish);
    }
}
