package sendcheck.smtp;

import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

/** EHLO (RFC 5321 section 4.1.1.1), and HELO for a server that knows no better and need not do more. */
final class HelloStage {

    private HelloStage() {}

    static Outcome go(Visit visit) {
        return say(visit)
                .map(symptom -> visit.failed(symptom))
                .orElseGet(() -> visit.passed(Stream.concat(
                        Stream.of("Said hello as " + name(visit)),
                        visit.shownKeywords().isEmpty()
                                ? Stream.of("No keywords offered")
                                : Stream.of("Offered: " + String.join(", ", visit.shownKeywords())))));
    }

    /** Learns the keywords anew; empty when the server answered well, else what it did. */
    static Optional<Symptom> say(Visit visit) {
        visit.keywords(Keywords.NONE);
        return switch (visit.dialogue().ask("EHLO", "EHLO " + name(visit))) {
            case Answer.Broken(Symptom symptom) -> Optional.of(symptom);
            case Answer.Foreign(Symptom.MalformedReply malformed, var service) -> Optional.of(malformed);
            case Answer.Replied replied
            when replied.isPositive() -> {
                visit.keywords(Keywords.of(replied.said()));
                yield Optional.empty();
            }
            case Answer.Replied replied when replied.reply().code() >= 500 && heloWillDo(visit) -> helo(visit);
            case Answer.Replied replied -> Optional.of(replied.objection());
        };
    }

    private static boolean heloWillDo(Visit visit) {
        return visit.assignment().server().security() != Security.STARTTLS
                && visit.assignment().server().signIn() instanceof SignIn.None;
    }

    private static Optional<Symptom> helo(Visit visit) {
        return switch (visit.dialogue().ask("HELO", "HELO " + name(visit))) {
            case Answer.Broken(Symptom symptom) -> Optional.of(symptom);
            case Answer.Foreign(Symptom.MalformedReply malformed, var service) -> Optional.of(malformed);
            case Answer.Replied replied -> replied.isPositive() ? Optional.empty() : Optional.of(replied.objection());
        };
    }

    private static String name(Visit visit) {
        return EhloName.of(visit.surroundings().ehloName(), visit.wire().local());
    }
}
