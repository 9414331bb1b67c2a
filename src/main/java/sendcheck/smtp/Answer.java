package sendcheck.smtp;

import java.util.List;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Symptom;

/** What came back for a command. */
sealed interface Answer {

    /**
     * A whole reply, good or bad.
     *
     * @param said the text of each line as it came, for parsing; it may hold secrets that the server repeats
     */
    record Replied(Reply reply, String waitingFor, List<String> said) implements Answer {
        public Replied {
            said = List.copyOf(said);
        }

        boolean isPositive() {
            return reply.code() < 300;
        }

        /** What is wrong with it where something else was expected: a refusal, or a code out of place. */
        Symptom objection() {
            return reply.code() >= 400
                    ? new Symptom.Refused(reply)
                    : new Symptom.MalformedReply(waitingFor, reply.quoted());
        }

        @Override
        public String toString() {
            return "Replied[" + reply + "]";
        }
    }

    /**
     * No SMTP reply; the connection is of no more use.
     *
     * @param service what it looks like where a greeting was expected
     */
    record Foreign(Symptom.MalformedReply symptom, Symptom.WrongProtocol service) implements Answer {}

    /** No reply; the connection is of no more use. */
    record Broken(Symptom symptom) implements Answer {}
}
