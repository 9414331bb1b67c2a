package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.FROM_ADDRESS;
import static sendcheck.settings.Problem.Field.PORT;
import static sendcheck.settings.Problem.Field.SECURITY;

import java.util.List;
import java.util.Locale;

/** Refusals that servers give at one stage or another; the id tells the stage. */
final class SharedReplies {

    private SharedReplies() {}

    static Finding encryptionNeeded(Situation situation) {
        return situation.finding(
                "encryption-needed",
                situation.host() + " insists on an encrypted connection",
                Actor.YOU,
                "The server takes sign-ins and mail only on an encrypted connection, and this one was not encrypted.",
                List.of(SECURITY, PORT),
                "Choose STARTTLS with port 587, or TLS on connect with port 465.");
    }

    static Finding signInNeeded(Situation situation) {
        return situation.finding(
                "sign-in-needed",
                situation.host() + " wants a sign-in before it takes mail",
                situation.signsIn() ? Actor.MAIL_ADMIN : Actor.YOU,
                situation.signsIn()
                        ? "The sign-in had passed, and still the server asks for one. The account may not be allowed to send."
                        : "The server takes mail only from those who have signed in, and the settings have no user name and"
                                + " password.",
                situation.signsIn()
                        ? "Ask the mail administrator whether " + situation.account() + " may send mail."
                        : "Enter user name and password of an account that may send mail.",
                situation.allowAddresses());
    }

    static Finding notOwned(Situation situation) {
        return notOwned(situation, "not-owned");
    }

    static Finding notOwned(Situation situation, String kind) {
        return situation.finding(
                kind,
                situation.host() + " does not let this account send as " + situation.from(),
                situation.signsInAsSender() ? Actor.MAIL_ADMIN : Actor.YOU,
                "In the server's eyes, the From address does not belong to " + situation.account()
                        + ". Servers refuse that" + " so that nobody can write in another's name.",
                List.of(FROM_ADDRESS),
                situation.signsInAsSender()
                        ? "Ask the mail administrator which address belongs to this account, and enter that as From address."
                        : "Enter the account's own address as From address, and put the other one into Reply-To.",
                "Or ask the mail administrator to allow this account to send as " + situation.from() + ".");
    }

    static Finding senderDomain(Situation situation, String kind) {
        return situation.finding(
                kind,
                "The server does not recognise the domain of the From address " + situation.from(),
                Actor.YOU,
                "What stands after the @ is not known as a domain that mail comes from. It may contain a typing error, or the"
                        + " domain has no entry in the directory of names (DNS).",
                "Check the From address letter by letter.",
                "If it is right, ask whoever manages the domain to publish its mail servers in DNS.");
    }

    static Finding tooBig(Situation situation) {
        return situation.finding(
                "too-big",
                "The message is larger than " + situation.host() + " allows",
                Actor.MAIL_ADMIN,
                "The server limits the size of a message. The test email is small, so that the limit is unusually low.",
                "Ask the mail administrator to raise the limit for message size.");
    }

    static Finding tooMany(Situation situation) {
        return situation.finding(
                "limit",
                "The account has sent as much as " + situation.host() + " allows for now",
                Actor.WAIT,
                "Providers limit how much an account may send in a minute or a day, and that limit is reached. Nothing in"
                        + " your settings is wrong.",
                "Wait until the limit is lifted, often a day, and run the test again.",
                "If it happens often, ask the mail administrator for a higher limit.");
    }

    static Finding temporary(Situation situation) {
        return situation.finding(
                "temporary",
                situation.host() + " cannot go on at the step \""
                        + situation.stage().title().toLowerCase(Locale.ROOT) + "\" just now",
                Actor.WAIT,
                "The server says that the reason is a passing one, and gives it in its own words, quoted with this test.",
                "Run the test again in a few minutes.",
                "If it stays, show the server's answer to the mail administrator.");
    }
}
