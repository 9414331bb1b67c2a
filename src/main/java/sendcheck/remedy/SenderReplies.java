package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.FROM_ADDRESS;

import java.util.List;

/** Answers to MAIL FROM. */
final class SenderReplies {

    private static final List<ReplyRule> RULES = List.of(
            new ReplyRule(said -> said.code(530) && said.text("starttls"), SharedReplies::encryptionNeeded),
            new ReplyRule(said -> said.code(530) || said.enhanced("7.57"), SharedReplies::signInNeeded),
            new ReplyRule(said -> said.enhanced("7.60", "2.252"), SharedReplies::notOwned),
            new ReplyRule(
                    said -> said.enhanced("1.8", "1.7"),
                    situation -> SharedReplies.senderDomain(situation, "domain-unknown")),
            new ReplyRule(said -> said.enhanced("3.4"), SharedReplies::tooBig),
            new ReplyRule(said -> said.code(552) && !said.enhanced("2.2"), SharedReplies::tooBig),
            new ReplyRule(
                    said -> said.text(
                            "not logged in", "unauthenticated", "not authenticated", "authentication required"),
                    SharedReplies::signInNeeded),
            new ReplyRule(SenderReplies::saysNotOwned, SharedReplies::notOwned),
            new ReplyRule(
                    said -> said.text(
                            "domain not found", "domain of sender", "sender verify failed", "domain is invalid"),
                    situation -> SharedReplies.senderDomain(situation, "domain-unknown")),
            new ReplyRule(said -> said.text("rate", "limit exceeded", "too many"), SharedReplies::tooMany),
            new ReplyRule(Said::isTransient, SharedReplies::temporary));

    private SenderReplies() {}

    static Finding explain(Situation situation, Said said) {
        return ReplyRule.explain(RULES, said, situation, ReplyRule.otherwise(SenderReplies::refused));
    }

    /** Wordings of Postfix, Exim, Exchange, Zoho, Mimecast and others for one and the same thing. */
    static boolean saysNotOwned(Said said) {
        return said.text(
                "not owned by",
                "send as",
                "sendas",
                "relaying disallowed as",
                "not verified",
                "verified sender",
                "sender signature",
                "is not authorised",
                "is not authorized",
                "not allowed to send from");
    }

    private static Finding refused(Situation situation) {
        return situation.finding(
                "refused",
                situation.host() + " refuses mail from " + situation.from(),
                situation.signsIn() ? Actor.YOU : Actor.MAIL_ADMIN,
                "The server was reached, but it does not take mail with this From address. Usually the address has to belong"
                        + " to the account that signs in, or our address is not allowed to send for its domain.",
                List.of(FROM_ADDRESS),
                "Check the From address; enter the account's own address if the server accepts only that.",
                situation.allowAddresses());
    }
}
