package sendcheck.diagnosis;

import java.time.Duration;
import java.util.List;
import sendcheck.settings.Submission;

/**
 * Another host, port or security that was seen to work after the settings had failed: greeting, EHLO and encryption with a
 * certificate for that host, and an offer to sign in where the settings have a sign-in. Nobody signed in.
 *
 * @param evidence facts for people, without secrets
 * @param took from the look-up of the name to the last reply
 */
public record Proposal(Submission submission, List<String> evidence, Duration took) {

    public Proposal {
        evidence = List.copyOf(evidence);
    }
}
