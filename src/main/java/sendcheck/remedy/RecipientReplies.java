package sendcheck.remedy;

import java.util.List;

/**
 * Answers to RCPT TO. Postfix answers here also for what it held against client, name and sender before
 * ({@code smtpd_delay_reject}, <a href="https://www.postfix.org/postconf.5.html#smtpd_delay_reject">postconf</a>), so that
 * those come first: the recipient must not be blamed for them.
 */
final class RecipientReplies {

    private static final List<ReplyRule> RULES = List.of(
            new ReplyRule(said -> said.code(530) && said.text("starttls"), SharedReplies::encryptionNeeded),
            new ReplyRule(said -> said.code(530) || said.text("not logged in"), SharedReplies::signInNeeded),
            new ReplyRule(
                    said -> said.enhanced("1.8") || said.text("sender verify failed"),
                    situation -> SharedReplies.senderDomain(situation, "sender-domain")),
            new ReplyRule(
                    said -> said.enhanced("7.60") || said.text("sender address rejected"),
                    situation -> SharedReplies.notOwned(situation, "sender-refused")),
            new ReplyRule(
                    SenderReplies::saysNotOwned, situation -> SharedReplies.notOwned(situation, "sender-refused")),
            new ReplyRule(
                    said -> said.text(
                            "client host rejected", "helo command rejected", "banned sending ip", "from this ip"),
                    RecipientTrouble::clientRefused),
            new ReplyRule(said -> said.text("too many", "limit exceeded"), SharedReplies::tooMany),
            new ReplyRule(said -> said.enhanced("7.54") || said.text("relay"), RecipientTrouble::relayDenied),
            new ReplyRule(said -> said.text("greylist", "graylist", "grey-list"), RecipientTrouble::greylisted),
            new ReplyRule(said -> said.code(450, 451) && said.enhanced("7.1"), RecipientTrouble::greylisted),
            new ReplyRule(said -> said.enhanced("2.2"), RecipientTrouble::full),
            new ReplyRule(
                    said -> said.enhanced("1.2") || said.text("recipient address rejected: domain not found"),
                    RecipientTrouble::domainUnknown),
            new ReplyRule(said -> said.enhanced("1.1") && !said.isTransient(), RecipientTrouble::unknown),
            new ReplyRule(said -> said.enhanced("2.1") && !said.isTransient(), RecipientTrouble::disabled),
            new ReplyRule(
                    said -> said.code(550, 553)
                            && said.text("user unknown", "unknown user", "no such user", "does not exist", "not found"),
                    RecipientTrouble::unknown),
            new ReplyRule(Said::isTransient, SharedReplies::temporary),
            new ReplyRule(said -> said.subject(7), RecipientTrouble::notAllowed));

    private RecipientReplies() {}

    static Finding explain(Situation situation, Said said) {
        return ReplyRule.explain(RULES, said, situation, ReplyRule.otherwise(RecipientTrouble::refused));
    }
}
