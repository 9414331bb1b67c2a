package sendcheck.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.SignIn;

/** DATA (RFC 5321 section 4.1.1.4), up to the reply after the final dot. */
final class MessageStage {

    private static final int START_MAIL_INPUT = 354;

    private MessageStage() {}

    static Outcome go(Visit visit, RunListener listener) {
        if (visit.assignment().dryRun()) {
            return Transaction.reset(visit)
                    .<Outcome>map(symptom -> visit.failed(symptom))
                    .orElseGet(() -> new Outcome.Skipped(Outcome.Because.DRY_RUN));
        }
        listener.aboutToSend();
        return switch (visit.dialogue().ask("DATA", "DATA")) {
            case Answer.Broken(Symptom symptom) -> visit.failed(symptom);
            case Answer.Foreign(Symptom.MalformedReply malformed, var service) -> visit.failed(malformed);
            case Answer.Replied replied ->
                replied.reply().code() == START_MAIL_INPUT ? send(visit) : visit.failed(replied.objection());
        };
    }

    private static Outcome send(Visit visit) {
        Letter letter = visit.prepared().letter();
        String size = String.format(Locale.ROOT, "Message of %,d bytes", letter.size());
        return switch (visit.dialogue().message(letter.forData(), size + ", and the final dot")) {
            case Answer.Broken(Symptom symptom) -> mayHaveBeenSent(visit, symptom, size);
            case Answer.Foreign(Symptom.MalformedReply malformed, var service) ->
                mayHaveBeenSent(visit, malformed, size);
            case Answer.Replied replied ->
                replied.isPositive() ? accepted(visit, replied, size) : visit.failed(replied.objection(), size);
        };
    }

    /** After the final dot, not before it, the server may have taken the message, whatever became of its reply. */
    private static Outcome mayHaveBeenSent(Visit visit, Symptom symptom, String size) {
        return symptom instanceof Symptom.Unanswered unanswered && unanswered.mayHaveBeenSent()
                ? visit.failed(symptom, size, "The message may have been sent nevertheless")
                : visit.failed(symptom);
    }

    private static boolean leavesNoCopy(Assignment assignment) {
        return assignment.sender().bcc().isEmpty() && !(assignment.server().signIn() instanceof SignIn.None);
    }

    private static Outcome accepted(Visit visit, Answer.Replied replied, String size) {
        Optional<String> queueId = QueueId.of(replied.reply().text());
        visit.queueId(queueId.orElse(null));
        List<String> evidence = new ArrayList<>(List.of(size, replied.reply().quoted()));
        queueId.ifPresent(id -> evidence.add("Queue id: " + id));
        if (leavesNoCopy(visit.assignment())) {
            evidence.add("What a program sends often does not appear in the mailbox's Sent folder; to keep a copy, put "
                    + visit.assignment().sender().address() + " under BCC and sort it by a rule");
        }
        return visit.passed(evidence.stream());
    }
}
