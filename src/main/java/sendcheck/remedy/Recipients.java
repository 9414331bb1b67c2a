package sendcheck.remedy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.settings.EmailAddress;

/** Addresses that stand where a bounce or a log names a recipient; what has no domain behind the @ may be a password. */
final class Recipients {

    private static final String TOP_LEVEL = "(?:xn--[a-zA-Z0-9-]{1,59}|\\p{L}{2,63})(?![\\p{L}\\p{N}])";
    private static final String ADDRESS =
            "([^\\s<>\"'(),;:\\[\\]]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,10}" + TOP_LEVEL + ")";
    private static final Pattern ANYWHERE = Pattern.compile(ADDRESS);
    private static final Pattern NAMED =
            Pattern.compile("(?im)(?:\\bto=<?|\\brcpt to:\\s?<|\\*\\* |^[ \\t]{0,8}<?|\\bdelivered to |\\bmessage to )"
                    + ADDRESS + "(?=[>:,\\s]|$)");

    private Recipients() {}

    /** The address in the value of a field. */
    static Optional<String> only(String value) {
        Matcher address = ANYWHERE.matcher(value);
        return address.find() ? valid(address.group(1)) : Optional.empty();
    }

    /** The one that is named last. */
    static Optional<String> last(String text) {
        return NAMED.matcher(text).results().reduce((first, second) -> second).flatMap(found -> valid(found.group(1)));
    }

    private static Optional<String> valid(String address) {
        return EmailAddress.parse(address).map(parsed -> address);
    }
}
