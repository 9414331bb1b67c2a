package sendcheck.remedy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The address that a refused mail came from, as the refusal names it. */
final class SendingAddress {

    private static final String ADDRESS = "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|(?:[0-9a-fA-F]{0,4}:){3,7}[0-9a-fA-F]{0,4}";

    /** In brackets, unless they stand behind a host's name, as that of the server that refuses does; or behind what it is. */
    private static final Pattern NAMED = Pattern.compile("(?<!\\.[A-Za-z]{2,24} ?)\\[(?:IPv6:)?(" + ADDRESS + ")]"
            + "|(?i:\\b(?:client host|ip|ip address|your address|messages from|mail from|connections? from)[ :]{1,2})("
            + ADDRESS + ")(?![0-9A-Za-z.:])");

    private SendingAddress() {}

    /**
     * Whether the text names an address and none of ours.
     *
     * @param ours one by one; when they are empty or ranges, nobody can tell
     */
    static boolean isAnothers(String text, List<String> ours) {
        List<String> named =
                NAMED.matcher(text).results().map(SendingAddress::address).toList();
        return !named.isEmpty()
                && !ours.isEmpty()
                && ours.stream().noneMatch(own -> own.contains("/") || named.contains(own));
    }

    private static String address(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
