package sendcheck.remedy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.ShownText;

/** The mail server took the message, and what became of it then is not as it should be. */
final class ArrivalFindings {

    private ArrivalFindings() {}

    /** @param queueId the sending server's name for the message; null: unknown */
    static Finding notSeen(Situation situation, @Nullable String queueId) {
        String named = queueId == null ? "" : " It calls the message " + ShownText.of(queueId) + ".";
        return situation.finding(
                "not-seen",
                "The mail server took the message, but it is not in the mailbox yet",
                Actor.MAIL_ADMIN,
                situation.host() + " said that it took the message for " + situation.recipient()
                        + ", and it has not reached the mailbox since. It may still wait in a queue, or a filter may hold it.",
                "Wait a few minutes and look into the mailbox yourself; a receiving server may make unknown senders wait.",
                "Ask the administrator of " + situation.host() + " to trace the message." + named,
                "Ask the administrator of the recipient's side to look into the quarantine of its mail filter.");
    }

    static Finding inJunk(Situation situation, Symptom.InJunk seen) {
        String failed = seen.failed().isEmpty()
                ? " The receiving server does not say that SPF, DKIM or DMARC failed, so its filter has another reason."
                : " " + String.join(", ", seen.failed()) + " failed, which is a common reason.";
        return situation.finding(
                "junk",
                "The message arrived in the junk folder",
                seen.failed().isEmpty() ? Actor.RECIPIENT_SIDE : Actor.MAIL_ADMIN,
                "The mail filter of the recipient takes mail from " + situation.from() + " for junk." + failed,
                Stream.concat(
                                records(situation, seen.failed()),
                                Stream.of("Ask recipients to mark such a mail as \"not junk\" and to add "
                                        + situation.from() + " to their safe senders."))
                        .toArray(String[]::new));
    }

    static Finding notAuthentic(Situation situation, Symptom.NotAuthentic seen) {
        return situation.finding(
                "not-authentic",
                String.join(" and ", seen.failed()) + " failed at the receiving server",
                Actor.MAIL_ADMIN,
                "The message arrived, but " + ShownText.of(seen.server())
                        + " could not confirm that it comes from the owner of " + situation.from()
                        + ". Stricter servers put such mail into the junk folder or refuse it.",
                records(situation, seen.failed()).toArray(String[]::new));
    }

    static Finding unusable(Situation situation, String detail) {
        return situation.finding(
                "mailbox-unusable",
                "Nobody could look into the probe mailbox",
                Actor.VENDOR,
                detail + ". The mail server took the message all the same; this says nothing about the settings.",
                "Whoever runs Sendcheck corrects the SENDCHECK_PROBE settings or the mailbox itself.",
                "Until then, look into the mailbox yourself.");
    }

    static Finding greylisted(Situation situation, Reply reply) {
        return situation.finding(
                "greylisted-then-accepted",
                "The server makes unknown senders wait before it takes their first mail",
                Actor.WAIT,
                "The server put the recipient off and took it at the second try (greylisting). Mail goes out, the first one to"
                        + " each recipient a little late.",
                situation.allowAddresses());
    }

    private static Stream<String> records(Situation situation, List<String> failed) {
        return failed.stream().map(method -> switch (method) {
            case "SPF" ->
                "SPF: ask whoever keeps the DNS of the From domain to list the servers that mail of " + situation.from()
                        + " leaves from, " + situation.host() + " among them.";
            case "DKIM" ->
                "DKIM: ask the administrator of " + situation.host()
                        + " to sign mail of the From domain, with the key that its DNS publishes, and to let nothing change"
                        + " the message after that.";
            default ->
                "DMARC: let SPF or DKIM pass for the very domain of " + situation.from()
                        + "; a pass for the mail server's own domain does not count.";
        });
    }
}
