package sendcheck.remedy;

import java.util.List;
import java.util.Locale;
import sendcheck.diagnosis.Reply;

/** Refusals in the server's own words: read by stage, code and enhanced code, and only then by text. */
final class ReplyFindings {

    private static final List<ReplyRule> HELLO = List.of(
            new ReplyRule(said -> said.code(421) && said.enhanced("7.66"), ReplyFindings::outdatedTls),
            new ReplyRule(Said::isTransient, SharedReplies::temporary));

    private ReplyFindings() {}

    static Finding refused(Situation situation, Reply reply) {
        Said said = new Said(reply);
        return switch (situation.stage()) {
            case GREETING -> GreetingReplies.explain(situation, said);
            case ENCRYPT -> encrypt(situation);
            case TOKEN, SIGN_IN -> SignInReplies.explain(situation, said);
            case SENDER -> SenderReplies.explain(situation, said);
            case RECIPIENT -> RecipientReplies.explain(situation, said);
            case MESSAGE -> MessageReplies.explain(situation, said);
            case HELLO -> ReplyRule.explain(HELLO, said, situation, ReplyRule.otherwise(ReplyFindings::hello));
            case SETTINGS, RESOLVE, CONNECT, ARRIVAL -> refused(situation);
        };
    }

    private static Finding outdatedTls(Situation situation) {
        return situation.finding(
                "tls-version",
                situation.host() + " does not accept the version of encryption that was used",
                Actor.VENDOR,
                "The server wants TLS 1.2 or newer, and the connection used an older version. A device between us and the"
                        + " server may have lowered it.",
                "Send us the transcript of the test.",
                "Ask the network team whether a firewall inspects mail connections.");
    }

    private static Finding hello(Situation situation) {
        return situation.finding(
                "refused",
                situation.host() + " does not accept how we introduce ourselves",
                Actor.VENDOR,
                "At the beginning we tell the server our name, and it refused. It may not trust the name, or not allow our"
                        + " address.",
                "Send us the server's answer, so that we can check our name.",
                situation.allowAddresses());
    }

    private static Finding encrypt(Situation situation) {
        return situation.finding(
                "refused",
                situation.host() + " cannot set up encryption just now",
                Actor.MAIL_ADMIN,
                "The server offers encryption (STARTTLS) and then refused to begin it. Usually its certificate or key is"
                        + " missing or cannot be read.",
                "Ask the mail administrator to check certificate and key of " + situation.host() + ".",
                "Run the test again afterwards.");
    }

    private static Finding refused(Situation situation) {
        return situation.finding(
                "refused",
                situation.host() + " refuses at the step \""
                        + situation.stage().title().toLowerCase(Locale.ROOT) + "\"",
                Actor.MAIL_ADMIN,
                "The server gave its reason in its own words, quoted with this test.",
                "Show the server's answer to the mail administrator.");
    }
}
