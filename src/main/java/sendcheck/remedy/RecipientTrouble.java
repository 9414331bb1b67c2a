package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.TEST_RECIPIENT;

import java.util.List;

/** What can stand against a recipient. */
final class RecipientTrouble {

    private RecipientTrouble() {}

    static Finding unknown(Situation situation) {
        return situation.finding(
                "unknown",
                "There is no mailbox " + situation.recipient(),
                Actor.YOU,
                "Server, sign-in and From address are fine; the server only does not know the address that the test goes to."
                        + " It contains a typing error, or the mailbox was removed.",
                List.of(TEST_RECIPIENT),
                "Check the test recipient letter by letter.",
                "Run the test again with an address that receives mail for certain, such as your own.");
    }

    static Finding domainUnknown(Situation situation) {
        return situation.finding(
                "domain-unknown",
                "Nobody receives mail for the domain of " + situation.recipient(),
                Actor.YOU,
                "The server finds no mail server for what stands after the @ of the test recipient. Most often that is a"
                        + " typing error.",
                List.of(TEST_RECIPIENT),
                "Check the test recipient letter by letter.",
                "Run the test again with an address that receives mail for certain, such as your own.");
    }

    static Finding disabled(Situation situation) {
        return situation.finding(
                "disabled",
                "The mailbox " + situation.recipient() + " is switched off",
                Actor.RECIPIENT_SIDE,
                "The mailbox exists but takes no mail. Server, sign-in and From address are fine.",
                "Run the test again with another recipient.",
                "Tell the owner of the mailbox, by another way than mail.");
    }

    static Finding full(Situation situation) {
        return situation.finding(
                "full",
                "The mailbox " + situation.recipient() + " is full",
                Actor.RECIPIENT_SIDE,
                "The mailbox has no room for another message. Server, sign-in and From address are fine.",
                "Run the test again with another recipient.",
                "Ask the owner of the mailbox to make room.");
    }

    static Finding greylisted(Situation situation) {
        return situation.finding(
                "greylisted",
                "The server asks us to come back later, as it does with new senders",
                Actor.WAIT,
                "To keep unwanted mail out, the server puts off the first mail from a sender that it does not know and takes"
                        + " the second one (greylisting). Real mail is sent again automatically; a test is not.",
                "Wait a quarter of an hour and run the test again.",
                "To be taken at once, " + lowerFirst(situation.allowAddresses()));
    }

    static Finding relayDenied(Situation situation) {
        return situation.finding(
                "relay-denied",
                situation.host() + " does not forward mail for us to " + situation.recipient(),
                situation.signsIn() ? Actor.MAIL_ADMIN : Actor.YOU,
                "The recipient belongs to another mail server, and this one forwards mail (\"relays\") only for senders that it"
                        + " knows. Nothing is wrong with the recipient.",
                situation.signsIn()
                        ? "Ask the mail administrator to let " + situation.account() + " send to outside addresses."
                        : "Enter user name and password of an account that may send mail.",
                situation.allowAddresses());
    }

    static Finding clientRefused(Situation situation) {
        return situation.finding(
                "client-refused",
                situation.host() + " does not take mail from our address",
                Actor.MAIL_ADMIN,
                "The server objects to the address or the name that we connect from, not to the recipient.",
                situation.allowAddresses(),
                situation.openFirewall());
    }

    static Finding notAllowed(Situation situation) {
        return situation.finding(
                "not-allowed",
                situation.host() + " does not let this test reach " + situation.recipient(),
                Actor.MAIL_ADMIN,
                "A rule of the server forbids it: the mailbox may take mail from certain senders only, or our address is not"
                        + " trusted. The server's own words tell more.",
                "Run the test with another recipient, to see whether it is about this mailbox.",
                situation.allowAddresses());
    }

    static Finding refused(Situation situation) {
        return situation.finding(
                "refused",
                situation.host() + " refuses the recipient " + situation.recipient(),
                Actor.YOU,
                "The server takes mail from us but not for this address, for a reason that it gives in its own words.",
                List.of(TEST_RECIPIENT),
                "Check the test recipient letter by letter.",
                "Run the test again with an address that receives mail for certain, such as your own.",
                "If that fails too, show the server's answer to the mail administrator.");
    }

    private static String lowerFirst(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
