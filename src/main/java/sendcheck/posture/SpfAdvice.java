package sendcheck.posture;

import java.util.Optional;
import sendcheck.posture.DomainPosture.Remark;
import sendcheck.posture.DomainPosture.Topic;

/** Whether receivers can learn from SPF that the mail server may send for the domain. */
final class SpfAdvice {

    private SpfAdvice() {}

    static Remark of(Dns dns, String domain, String mailServer) {
        SpfWalk walk = new SpfWalk(dns);
        Optional<SpfRecord> record = walk.walk(domain);
        if (!walk.problems().isEmpty()) {
            return Remark.advice(
                    Topic.SPF,
                    "Receivers ignore the SPF record: " + walk.problems().get(0) + ". Ask whoever manages the DNS of "
                            + domain + " to correct it.");
        }
        if (walk.isUnanswered()) {
            return PostureCheck.notSaid(Topic.SPF);
        }
        return record.map(own -> judged(own, walk, domain, mailServer)).orElseGet(() -> none(domain, mailServer));
    }

    private static Remark none(String domain, String mailServer) {
        String own = SendingServices.ofHost(mailServer)
                .map(service -> "v=spf1 include:" + service.include() + " ~all")
                .orElse("v=spf1 mx ~all");
        return Remark.advice(
                Topic.SPF,
                domain
                        + " has no SPF record, so receivers cannot tell who may send for it, and more mail lands in spam."
                        + " A TXT record such as \"" + own + "\" says so.");
    }

    private static Remark judged(SpfRecord record, SpfWalk walk, String domain, String mailServer) {
        if (walk.lookups() > SpfWalk.MOST_LOOKUPS) {
            return Remark.advice(
                    Topic.SPF,
                    "The SPF record needs " + walk.lookups() + " lookups and receivers stop at " + SpfWalk.MOST_LOOKUPS
                            + ", so they ignore it. Remove includes that are no longer used.");
        }
        Optional<SendingServices.Service> service =
                SendingServices.ofHost(mailServer).filter(sending -> !walk.includes(sending.include()));
        if (service.isPresent()) {
            return Remark.advice(
                    Topic.SPF,
                    "The SPF record does not name " + service.get().title()
                            + ", which this mail goes through. Add \"include:"
                            + service.get().include() + "\" to the record of " + domain + ".");
        }
        return ending(record, walk);
    }

    private static Remark ending(SpfRecord record, SpfWalk walk) {
        String lookups = walk.lookups() + " of " + SpfWalk.MOST_LOOKUPS + " lookups";
        if (record.redirect().isPresent()) {
            return Remark.good(
                    Topic.SPF,
                    "The record can be read (" + lookups + ") and is kept at "
                            + record.redirect().get().domain() + ".");
        }
        return record.all()
                .map(all -> switch (all.qualifier()) {
                    case '+' ->
                        Remark.advice(
                                Topic.SPF,
                                "The SPF record ends in +all, which allows everybody to send for this domain. End it in"
                                        + " ~all or -all.");
                    case '?' ->
                        Remark.advice(
                                Topic.SPF,
                                "The SPF record ends in ?all, so it says nothing of other senders. End it in ~all or -all.");
                    default ->
                        Remark.good(
                                Topic.SPF,
                                "The record can be read (" + lookups + ") and ends in " + all.qualifier() + "all.");
                })
                .orElseGet(
                        () -> Remark.advice(
                                Topic.SPF,
                                "The SPF record has no end, so it says nothing of other senders. Add ~all or -all at its end."));
    }
}
