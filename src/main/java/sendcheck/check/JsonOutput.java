package sendcheck.check;

import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Proposal;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Transcript;
import sendcheck.posture.DomainPosture;
import sendcheck.remedy.Finding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Results for programs: one object, in one line. */
final class JsonOutput {

    private final JsonMapper json;

    JsonOutput(JsonMapper json) {
        this.json = json;
    }

    String one(Checks.Checked checked) {
        return json.writeValueAsString(fill(json.createObjectNode(), checked));
    }

    /** The same object, with the target's name first. */
    String named(Checks.Checked checked) {
        ObjectNode object = json.createObjectNode().put("name", checked.target().name());
        return json.writeValueAsString(fill(object, checked));
    }

    String invalid(String name, String error) {
        return json.writeValueAsString(json.createObjectNode()
                .put("name", name)
                .put("verdict", "invalid")
                .put("error", error));
    }

    private static ObjectNode fill(ObjectNode object, Checks.Checked checked) {
        Report report = checked.report();
        object.put("verdict", report.verdict().key());
        object.put(
                "stage", report.failure().map(failure -> failure.stage().key()).orElse(null));
        finding(object, checked.finding());
        proposals(object, report);
        object.put("queueId", report.queueId());
        var stages = object.putArray("stages");
        for (StageResult stage : report.stages()) {
            stages.addObject()
                    .put("name", stage.stage().key())
                    .put("outcome", Evidence.outcome(stage.outcome()))
                    .put("millis", stage.took().toMillis())
                    .put("evidence", Evidence.of(stage.outcome()));
        }
        var transcript = object.putArray("transcript");
        for (Transcript.Line line : report.transcript().lines()) {
            transcript.add(line.direction().letter() + ": " + line.text());
        }
        domain(object, checked.posture());
        return object;
    }

    private static void domain(ObjectNode object, @Nullable DomainPosture posture) {
        if (posture == null) {
            return;
        }
        var remarks = object.putObject("domain").put("name", posture.domain()).putArray("remarks");
        for (DomainPosture.Remark remark : posture.remarks()) {
            remarks.addObject()
                    .put("topic", remark.topic().key())
                    .put("level", remark.level().key())
                    .put("text", remark.text());
        }
    }

    private static void proposals(ObjectNode object, Report report) {
        var proposals = object.putArray("proposals");
        for (Proposal proposal : report.proposals()) {
            var evidence = proposals
                    .addObject()
                    .put("host", proposal.submission().host())
                    .put("port", proposal.submission().port())
                    .put("security", proposal.submission().security().key())
                    .put("millis", proposal.took().toMillis())
                    .putArray("evidence");
            proposal.evidence().forEach(evidence::add);
        }
    }

    static void finding(ObjectNode object, @Nullable Finding finding) {
        if (finding == null) {
            object.putNull("finding");
            return;
        }
        var steps = object.putObject("finding")
                .put("id", finding.id())
                .put("title", finding.title())
                .put("actor", finding.actor().key())
                .put("explanation", finding.explanation())
                .put("link", finding.link())
                .put("sureness", finding.sureness().key())
                .putArray("steps");
        finding.steps().forEach(steps::add);
    }
}
