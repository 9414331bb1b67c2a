package sendcheck.slack;

import sendcheck.connection.Attempt;
import sendcheck.expiry.ExpiringSecret;
import sendcheck.expiry.Reminder;
import sendcheck.incident.Incident;
import sendcheck.testrun.RunId;
import sendcheck.testrun.SweepId;

/**
 * A message that there is once, whoever posts it and however often.
 *
 * @param subject run, sweep or incident id
 * @param role what the message is for
 */
record Slot(String subject, String role) {

    static Slot parent(RunId run) {
        return new Slot(run.value(), "parent");
    }

    static Slot parent(SweepId sweep) {
        return new Slot(sweep.value(), "parent");
    }

    /** A run's message in the thread of its sweep. */
    static Slot detail(RunId run) {
        return new Slot(run.value(), "detail");
    }

    static Slot stages(RunId run) {
        return new Slot(run.value(), "stages");
    }

    static Slot finding(RunId run) {
        return new Slot(run.value(), "finding");
    }

    static Slot fullTests(RunId run) {
        return new Slot(run.value(), "full-tests");
    }

    /** What is different since the last good run. */
    static Slot changes(RunId run) {
        return new Slot(run.value(), "changes");
    }

    static Slot posture(RunId run) {
        return new Slot(run.value(), "posture");
    }

    /** What the arrival means, where it is warned of. */
    static Slot arrival(RunId run) {
        return new Slot(run.value(), "arrival");
    }

    static Slot transcript(RunId run) {
        return new Slot(run.value(), "transcript");
    }

    static Slot of(Attempt attempt) {
        return new Slot(attempt.id().value(), "connecting");
    }

    /** Another one for each secret, end and reminder. */
    static Slot of(Reminder reminder) {
        ExpiringSecret secret = reminder.secret();
        String subject = secret.profile().key() + " " + secret.field() + " "
                + secret.setAt().getEpochSecond() + " " + secret.expires();
        return new Slot(subject, "reminder-" + reminder.days());
    }

    static Slot alert(Incident incident) {
        return new Slot(incident.id(), "alert");
    }

    static Slot recovery(Incident incident) {
        return new Slot(incident.id(), "recovery");
    }
}
