package sendcheck.postgres;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;

/** How types of the core look in JSON; kept here, since the core knows no JSON. A name in use is never changed. */
final class JsonForms {
    private JsonForms() {}

    /** An enum that is written as its key. */
    interface KeyForm {
        @JsonValue
        String key();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @Type(value = Outcome.Passed.class, name = "passed"),
        @Type(value = Outcome.Warned.class, name = "warned"),
        @Type(value = Outcome.Failed.class, name = "failed"),
        @Type(value = Outcome.Skipped.class, name = "skipped")
    })
    interface OutcomeForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @Type(value = Symptom.InvalidSettings.class, name = "invalid-settings"),
        @Type(value = Symptom.NameNotFound.class, name = "name-not-found"),
        @Type(value = Symptom.NameServiceFailed.class, name = "name-service-failed"),
        @Type(value = Symptom.ConnectionRefused.class, name = "connection-refused"),
        @Type(value = Symptom.Unreachable.class, name = "unreachable"),
        @Type(value = Symptom.TimedOut.class, name = "timed-out"),
        @Type(value = Symptom.ConnectionClosed.class, name = "connection-closed"),
        @Type(value = Symptom.WrongProtocol.class, name = "wrong-protocol"),
        @Type(value = Symptom.MalformedReply.class, name = "malformed-reply"),
        @Type(value = Symptom.ReplyTooLong.class, name = "reply-too-long"),
        @Type(value = Symptom.Refused.class, name = "refused"),
        @Type(value = Symptom.StartTlsNotOffered.class, name = "starttls-not-offered"),
        @Type(value = Symptom.NotTls.class, name = "not-tls"),
        @Type(value = Symptom.TlsRejected.class, name = "tls-rejected"),
        @Type(value = Symptom.SignInNotOffered.class, name = "sign-in-not-offered"),
        @Type(value = Symptom.NoCommonMechanism.class, name = "no-common-mechanism"),
        @Type(value = Symptom.Utf8NotOffered.class, name = "utf8-not-offered"),
        @Type(value = Symptom.CutOff.class, name = "cut-off")
    })
    interface SymptomForm {}
}
