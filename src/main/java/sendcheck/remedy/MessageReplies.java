package sendcheck.remedy;

import java.util.List;

/** Answers to DATA and to the message after its final dot; a refusal here means that nothing was taken. */
final class MessageReplies {

    private static final List<ReplyRule> RULES = List.of(
            new ReplyRule(said -> said.enhanced("7.60", "2.252"), SharedReplies::notOwned),
            new ReplyRule(said -> said.enhanced("3.4"), SharedReplies::tooBig),
            new ReplyRule(said -> said.code(552) && !said.enhanced("2.2"), SharedReplies::tooBig),
            new ReplyRule(said -> said.code(432), SharedReplies::tooMany),
            new ReplyRule(said -> said.enhanced("1.90"), SharedReplies::tooMany),
            new ReplyRule(SenderReplies::saysNotOwned, SharedReplies::notOwned),
            new ReplyRule(
                    said -> said.text("from address", "from/sender", "sender identity", "envelope from"),
                    SharedReplies::notOwned),
            new ReplyRule(
                    said -> said.text("quota exceeded", "quotaexceeded", "throttl", "rate exceeded", "daily limit"),
                    SharedReplies::tooMany),
            new ReplyRule(said -> said.enhanced("2.2"), MessageReplies::full),
            new ReplyRule(said -> said.text("spam", "virus", "malware", "content"), MessageReplies::filtered),
            new ReplyRule(Said::isTransient, SharedReplies::temporary),
            new ReplyRule(said -> said.subject(7), MessageReplies::policy));

    private MessageReplies() {}

    static Finding explain(Situation situation, Said said) {
        return ReplyRule.explain(RULES, said, situation, ReplyRule.otherwise(MessageReplies::refused));
    }

    private static Finding full(Situation situation) {
        return situation.finding(
                "full",
                "A mailbox is full, so that " + situation.host() + " takes no message",
                Actor.MAIL_ADMIN,
                "Either the recipient's mailbox has no room, or that of the account: some providers keep a copy of all that"
                        + " is sent.",
                "Make room in the mailbox of " + situation.account() + ", above all among the sent items.",
                "Run the test again with another recipient.");
    }

    private static Finding filtered(Situation situation) {
        return situation.finding(
                "filtered",
                "A filter of " + situation.host() + " took the test email for unwanted mail",
                Actor.MAIL_ADMIN,
                "Sender and recipient were accepted, and then a filter for spam or viruses refused the message itself.",
                "Show the server's answer to the mail administrator and ask to let mail from " + situation.from()
                        + " pass the filter.",
                situation.allowAddresses());
    }

    private static Finding policy(Situation situation) {
        return situation.finding(
                "policy",
                "A rule of " + situation.host() + " refuses the message",
                Actor.MAIL_ADMIN,
                "Sender and recipient were accepted, and then a rule of the server refused the message itself. Often the rule"
                        + " is about who may send with this From address or from our address.",
                "Show the server's answer to the mail administrator and ask which rule it was.",
                situation.allowAddresses());
    }

    private static Finding refused(Situation situation) {
        return situation.finding(
                "refused",
                situation.host() + " accepted sender and recipient, but not the message",
                Actor.MAIL_ADMIN,
                "The server gives the reason in its own words, quoted with this test. Nothing was delivered.",
                "Show the server's answer to the mail administrator.",
                "Run the test again after a change, or with another recipient to compare.");
    }
}
