package sendcheck.smtp;

import java.util.Set;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;

/** Whether another host, port or security might cure a failure; nothing but that is worth trying neighbours for. */
final class Cure {

    /** Replies to AUTH that speak of the connection, not of user name and password (RFC 4954 section 6). */
    private static final Set<Integer> OF_THE_CONNECTION = Set.of(500, 502, 503, 504, 530, 538);

    private Cure() {}

    static boolean isThinkable(Report report) {
        return report.failure().filter(Cure::isThinkable).isPresent();
    }

    private static boolean isThinkable(StageResult failure) {
        return switch (failure.stage()) {
            case RESOLVE, CONNECT, GREETING, HELLO, ENCRYPT, SIGN_IN ->
                failure.outcome() instanceof Outcome.Failed(Symptom symptom, var evidence)
                        && isThinkable(symptom, failure.stage() == Stage.SIGN_IN);
            case SETTINGS, TOKEN, SENDER, RECIPIENT, MESSAGE, ARRIVAL -> false;
        };
    }

    private static boolean isThinkable(Symptom symptom, boolean atSignIn) {
        return switch (symptom) {
            case Symptom.Refused(var reply) -> !atSignIn || OF_THE_CONNECTION.contains(reply.code());
            case Symptom.TimedOut seen -> !atSignIn;
            case Symptom.NameNotFound seen -> true;
            case Symptom.ConnectionRefused seen -> true;
            case Symptom.Unreachable seen -> true;
            case Symptom.ConnectionClosed seen -> true;
            case Symptom.WrongProtocol seen -> true;
            case Symptom.MalformedReply seen -> true;
            case Symptom.ReplyTooLong seen -> true;
            case Symptom.StartTlsNotOffered seen -> true;
            case Symptom.KeywordsMasked seen -> true;
            case Symptom.NotTls seen -> true;
            case Symptom.TlsRejected seen -> true;
            case Symptom.SignInInClear seen -> true;
            case Symptom.SignInNotOffered seen -> true;
            case Symptom.NoCommonMechanism seen -> true;
            case Symptom.TokensNotTaken seen -> true;
            case Symptom.TokenRefused seen -> false;
            case Symptom.TokenUnreachable seen -> false;
            case Symptom.TokenUnsuitable seen -> false;
            case Symptom.AccountNotConnected seen -> false;
            case Symptom.InvalidSettings seen -> false;
            case Symptom.NameServiceFailed seen -> false;
            case Symptom.CertificateEnding seen -> false;
            case Symptom.CertificateWeak seen -> false;
            case Symptom.Utf8NotOffered seen -> false;
            case Symptom.Greylisted seen -> false;
            case Symptom.NotSeen seen -> false;
            case Symptom.InJunk seen -> false;
            case Symptom.NotAuthentic seen -> false;
            case Symptom.MailboxUnusable seen -> false;
            case Symptom.CutOff seen -> false;
            case Symptom.GivenUp seen -> false;
        };
    }
}
