package sendcheck.postgres;

import com.fasterxml.jackson.annotation.JsonSubTypes;
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
        @JsonSubTypes.Type(value = Outcome.Passed.class, name = "passed"),
        @JsonSubTypes.Type(value = Outcome.Warned.class, name = "warned"),
        @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = Outcome.Skipped.class, name = "skipped")
    })
    interface OutcomeForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Symptom.InvalidSettings.class, name = "invalid-settings"),
        @JsonSubTypes.Type(value = Symptom.NameNotFound.class, name = "name-not-found"),
        @JsonSubTypes.Type(value = Symptom.NameServiceFailed.class, name = "name-service-failed"),
        @JsonSubTypes.Type(value = Symptom.ConnectionRefused.class, name = "connection-refused"),
        @JsonSubTypes.Type(value = Symptom.Unreachable.class, name = "unreachable"),
        @JsonSubTypes.Type(value = Symptom.TimedOut.class, name = "timed-out"),
        @JsonSubTypes.Type(value = Symptom.ConnectionClosed.class, name = "connection-closed"),
        @JsonSubTypes.Type(value = Symptom.WrongProtocol.class, name = "wrong-protocol"),
        @JsonSubTypes.Type(value = Symptom.MalformedReply.class, name = "malformed-reply"),
        @JsonSubTypes.Type(value = Symptom.ReplyTooLong.class, name = "reply-too-long"),
        @JsonSubTypes.Type(value = Symptom.Refused.class, name = "refused"),
        @JsonSubTypes.Type(value = Symptom.StartTlsNotOffered.class, name = "starttls-not-offered"),
        @JsonSubTypes.Type(value = Symptom.KeywordsMasked.class, name = "keywords-masked"),
        @JsonSubTypes.Type(value = Symptom.NotTls.class, name = "not-tls"),
        @JsonSubTypes.Type(value = Symptom.TlsRejected.class, name = "tls-rejected"),
        @JsonSubTypes.Type(value = Symptom.CertificateEnding.class, name = "certificate-ending"),
        @JsonSubTypes.Type(value = Symptom.CertificateWeak.class, name = "certificate-weak"),
        @JsonSubTypes.Type(value = Symptom.SignInInClear.class, name = "sign-in-in-clear"),
        @JsonSubTypes.Type(value = Symptom.SignInNotOffered.class, name = "sign-in-not-offered"),
        @JsonSubTypes.Type(value = Symptom.NoCommonMechanism.class, name = "no-common-mechanism"),
        @JsonSubTypes.Type(value = Symptom.TokensNotTaken.class, name = "tokens-not-taken"),
        @JsonSubTypes.Type(value = Symptom.TokenRefused.class, name = "token-refused"),
        @JsonSubTypes.Type(value = Symptom.TokenUnreachable.class, name = "token-unreachable"),
        @JsonSubTypes.Type(value = Symptom.TokenUnsuitable.class, name = "token-unsuitable"),
        @JsonSubTypes.Type(value = Symptom.AccountNotConnected.class, name = "account-not-connected"),
        @JsonSubTypes.Type(value = Symptom.Utf8NotOffered.class, name = "utf8-not-offered"),
        @JsonSubTypes.Type(value = Symptom.Greylisted.class, name = "greylisted"),
        @JsonSubTypes.Type(value = Symptom.NotSeen.class, name = "not-seen"),
        @JsonSubTypes.Type(value = Symptom.InJunk.class, name = "in-junk"),
        @JsonSubTypes.Type(value = Symptom.NotAuthentic.class, name = "not-authentic"),
        @JsonSubTypes.Type(value = Symptom.MailboxUnusable.class, name = "mailbox-unusable"),
        @JsonSubTypes.Type(value = Symptom.CutOff.class, name = "cut-off"),
        @JsonSubTypes.Type(value = Symptom.GivenUp.class, name = "given-up")
    })
    interface SymptomForm {}
}
