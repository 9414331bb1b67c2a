package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import sendcheck.diagnosis.Stage;
import sendcheck.incident.Incident;
import sendcheck.report.Durations;
import sendcheck.testrun.RunId;

/** The messages of an incident in the alert channel: one, edited in place, and one reply when it is over. */
public final class IncidentMessages {

    private IncidentMessages() {}

    /** It fails, for the first time or again. */
    public static Message failing(Incident incident) {
        String words = title(incident) + " fails its test";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(":red_circle: " + words + "\n*Cause, as it seems:* " + cause(incident)));
        blocks.add(Pieces.facts(facts(incident)));
        blocks.add(Pieces.actions(
                List.of(Buttons.runAgain(new RunId(incident.lastRun())), Buttons.editSettings(incident.profile()))));
        return new Message(words + ": " + cause(incident), blocks);
    }

    /**
     * It works again: the same message, turned green.
     *
     * @param at when the run passed
     * @param run id of the run that passed
     */
    public static Message recovered(Incident incident, Instant at, String run) {
        String words = title(incident) + " passes its test again";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(":large_green_circle: " + words + "\nIt failed for *" + downtime(incident, at)
                + "*. The cause was likely: " + cause(incident)));
        blocks.add(Pieces.facts(List.of(
                failures(incident),
                "from " + Mrkdwn.moment(incident.openedAt()),
                "to " + Mrkdwn.moment(at),
                "passed in run " + Mrkdwn.code(run, 50))));
        return new Message(words, blocks);
    }

    /** The one reply in the thread of the incident's message. */
    public static Message recoveryReply(Incident incident, Instant at, String run) {
        String words = Signs.GOOD + " After " + downtime(incident, at) + " " + title(incident)
                + " passes its test again (run " + Mrkdwn.code(run, 50) + ").";
        return new Message(words, List.of(Pieces.section(words)));
    }

    private static List<String> facts(Incident incident) {
        List<String> facts = new ArrayList<>();
        facts.add("stage: " + stage(incident.stage()));
        facts.add(failures(incident));
        facts.add("since " + Mrkdwn.moment(incident.openedAt()));
        if (incident.failures() > 1) {
            facts.add("last " + Mrkdwn.moment(incident.lastFailureAt()));
        }
        facts.add("run " + Mrkdwn.code(incident.lastRun(), 50));
        return facts;
    }

    private static String stage(String key) {
        for (Stage stage : Stage.values()) {
            if (stage.key().equals(key)) {
                return stage.title();
            }
        }
        return Mrkdwn.text(key, 40);
    }

    private static String failures(Incident incident) {
        return incident.failures() == 1 ? "1 failed test" : incident.failures() + " failed tests";
    }

    private static String downtime(Incident incident, Instant at) {
        return Durations.words(Duration.between(incident.openedAt(), at));
    }

    private static String title(Incident incident) {
        return Mrkdwn.bold(incident.profileTitle(), 150);
    }

    private static String cause(Incident incident) {
        return Mrkdwn.text(incident.causeTitle(), 300);
    }
}
