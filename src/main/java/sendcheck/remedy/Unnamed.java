package sendcheck.remedy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a text speaks of something whose name is unknown: "the recipient's mailbox" in place of "the mailbox" and a name.
 *
 * @param name as in {@code {name}}
 * @param before words that explain the name, and the name
 * @param instead what is said without the name
 */
record Unnamed(String name, Pattern before, String instead) {

    static final List<Unnamed> ALL = List.of(
            of("recipient", "no mailbox {}", "no such mailbox"),
            of("recipient", "([Tt])he (mailbox|address) {}", "$1he recipient's $2"),
            of("recipient", "([Tt])he ([a-z]+ or mailbox) {}", "$1he $2 of the recipient"),
            of("recipient", "([Tt])he recipient {}", "$1he recipient"),
            of("from", "([Tt])he (From address|sender) {}", "$1he $2"),
            of("from", "([Tt])he address {}", "$1he From address"),
            of("host", "server named {}", "server of this name"),
            of("host", "([Tt])he (mail server|server at) {}", "$1he mail server"),
            of("test", "the test email", "the mail"),
            of("test", "the name that we introduce ourselves with", "the name that the sending side gives itself"),
            of("test", "we tell the server our own name", "the sending side tells the server its own name"),
            of(
                    "test",
                    "Send us the server's answer, so that we can correct our name\\.",
                    "Give the program that sends the full name of its machine for the greeting, such as app.example.com: letters,"
                            + " digits and hyphens, no underscore."),
            of("test", "a certificate from us", "a certificate from the sending side"),
            of("test", " We sign in with a user name and a password, or by OAuth, and have no such certificate\\.", ""),
            of("addresses", "our addresses, {}", "our addresses"));

    private static Unnamed of(String name, String before, String instead) {
        return new Unnamed(name, Pattern.compile(before.replace("{}", "\\{" + name + "}")), instead);
    }

    boolean isUnknown(Situation situation) {
        return !situation.knows(name);
    }

    String in(String text) {
        return before.matcher(text).replaceAll(instead);
    }
}
