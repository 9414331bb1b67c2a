package sendcheck.postgres;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;
import sendcheck.history.Changes;
import sendcheck.posture.DomainPosture;
import sendcheck.remedy.Actor;
import sendcheck.remedy.Finding;
import sendcheck.remedy.Sureness;
import sendcheck.settings.Security;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** Reports and findings as JSON; sealed types carry their {@code kind}, durations are ISO 8601. */
final class ReportJson {
    private static final String PROPOSALS = "proposals";

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                    .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Outcome.class, JsonForms.OutcomeForm.class)
            .addMixIn(Symptom.class, JsonForms.SymptomForm.class)
            .addMixIn(Stage.class, JsonForms.KeyForm.class)
            .addMixIn(Verdict.class, JsonForms.KeyForm.class)
            .addMixIn(Actor.class, JsonForms.KeyForm.class)
            .addMixIn(DomainPosture.Topic.class, JsonForms.KeyForm.class)
            .addMixIn(DomainPosture.Level.class, JsonForms.KeyForm.class)
            .addMixIn(Security.class, JsonForms.KeyForm.class)
            .addMixIn(Sureness.class, JsonForms.KeyForm.class)
            .addModule(new SimpleModule().addSerializer(String.class, new StorableStrings()))
            .build();

    String write(Report report) {
        return json.writeValueAsString(report);
    }

    @Nullable
    String write(@Nullable Finding finding) {
        return finding == null ? null : json.writeValueAsString(finding);
    }

    @Nullable
    String write(@Nullable Changes changes) {
        return changes == null ? null : json.writeValueAsString(changes);
    }

    @Nullable
    Changes changes(@Nullable String text) {
        return text == null ? null : json.readValue(text, Changes.class);
    }

    @Nullable
    String write(@Nullable DomainPosture posture) {
        return posture == null ? null : json.writeValueAsString(posture);
    }

    @Nullable
    DomainPosture posture(@Nullable String text) {
        return text == null ? null : json.readValue(text, DomainPosture.class);
    }

    /** Also of the time before there were proposals. */
    Report report(String text) {
        ObjectNode report = (ObjectNode) json.readTree(text);
        if (!report.has(PROPOSALS)) {
            report.putArray(PROPOSALS);
        }
        return json.treeToValue(report, Report.class);
    }

    @Nullable
    Finding finding(@Nullable String text) {
        return text == null ? null : json.readValue(text, Finding.class);
    }

    /** What mail servers say may hold anything. */
    private static final class StorableStrings extends StdSerializer<String> {
        StorableStrings() {
            super(String.class);
        }

        @Override
        public void serialize(String value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(StorableText.of(value));
        }
    }
}
