package sendcheck.remedy;

import java.util.List;

/** A first reply other than 220 (RFC 5321 section 3.1): the server judges us by our address alone. */
final class GreetingReplies {

    private static final List<ReplyRule> RULES = List.of(
            new ReplyRule(said -> said.text("too many connections", "concurrent connections"), GreetingReplies::busy),
            new ReplyRule(Said::isTransient, GreetingReplies::notNow));

    private GreetingReplies() {}

    static Finding explain(Situation situation, Said said) {
        return ReplyRule.explain(RULES, said, situation, ReplyRule.otherwise(GreetingReplies::refused));
    }

    private static Finding refused(Situation situation) {
        return situation.finding(
                "refused",
                situation.host() + " does not talk to our address",
                Actor.MAIL_ADMIN,
                "The server refused us before any mail was named, so it judges only the address that we connect from. It"
                        + " allows certain addresses only, or ours is on a block list.",
                situation.allowAddresses(),
                situation.openFirewall());
    }

    private static Finding notNow(Situation situation) {
        return situation.finding(
                "not-now",
                situation.host() + " does not take our connection at the moment",
                Actor.MAIL_ADMIN,
                "The server turned us away for now, before any mail was named. It may be overloaded, or it holds back"
                        + " addresses that it does not know.",
                "Run the test again in a few minutes.",
                situation.allowAddresses());
    }

    private static Finding busy(Situation situation) {
        return situation.finding(
                "too-many",
                situation.host() + " has too many connections at the moment",
                Actor.WAIT,
                "The server limits how many connections it takes at once, and the limit is reached. Nothing in your"
                        + " settings is wrong.",
                "Run the test again in a few minutes.",
                "If it stays, ask the mail administrator to raise the limit for " + situation.ourAddresses() + ".");
    }
}
