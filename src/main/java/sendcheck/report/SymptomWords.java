package sendcheck.report;

import java.time.Duration;
import java.util.List;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Problem;

/** What was seen of a failure, in one line and in the server's own words. */
public final class SymptomWords {

    private SymptomWords() {}

    /** One line, without a full stop. */
    public static String of(Symptom symptom) {
        return switch (symptom) {
            case Symptom.InvalidSettings(var problems) -> problems(problems);
            case Symptom.NameNotFound(String host) -> "There is no server named " + host;
            case Symptom.NameServiceFailed(String host, String detail) ->
                "The name service gave no answer for " + host + ": " + detail;
            case Symptom.ConnectionRefused(String address, int port) ->
                address + " refused the connection to port " + port;
            case Symptom.Unreachable(String address, String detail) -> "No way to " + address + ": " + detail;
            case Symptom.TimedOut(String waitingFor, Duration limit, long received) ->
                timedOut(waitingFor, limit, received);
            case Symptom.ConnectionClosed(String waitingFor, boolean reset) ->
                "The other side " + (reset ? "reset" : "closed") + " the connection while we waited for " + waitingFor;
            case Symptom.WrongProtocol(var protocol, var firstBytes) ->
                "Not a mail server for sending: it speaks " + protocol.title();
            case Symptom.MalformedReply(String waitingFor, var shown) -> "What came is not " + waitingFor;
            case Symptom.ReplyTooLong(String waitingFor, long limit) ->
                "We cut off " + waitingFor + " after " + limit + " bytes";
            case Symptom.Refused(var reply) -> "The server answered " + reply.quoted();
            case Symptom.StartTlsNotOffered(var offered) -> "The server does not offer STARTTLS";
            case Symptom.NotTls(var firstBytes) -> "The server answered our TLS hello with something else";
            case Symptom.KeywordsMasked(String masked, var offered) ->
                "Something on the way writes " + masked + " over what the server says";
            case Symptom.TlsRejected(var fault, String detail, var names, var useInstead) -> tls(fault) + ": " + detail;
            case Symptom.CertificateEnding(String subject, String until, int daysLeft) ->
                "The certificate of " + subject + " expires on " + until + ", " + days(daysLeft);
            case Symptom.CertificateWeak(String detail) -> "The certificate is weak: " + detail;
            case Symptom.SignInInClear(var startTlsOffered) ->
                "The password would go in clear, and the settings do not allow that";
            case Symptom.SignInNotOffered(var offered) -> "The server offers no sign-in";
            case Symptom.NoCommonMechanism(var offered) -> "The server offers no way to sign in with a password";
            case Symptom.TokensNotTaken(var offered) -> "The server offers no way to sign in with a token";
            case Symptom.TokenRefused(String error, var aadsts, String description) -> refused(error, description);
            case Symptom.TokenUnreachable(String host, String detail) -> host + " gave no token: " + detail;
            case Symptom.TokenUnsuitable(var fault, String detail) -> detail;
            case Symptom.AccountNotConnected(String account) -> "The account " + account + " is not connected";
            case Symptom.Utf8NotOffered(String address) ->
                "The server does not take addresses like " + address + " (no SMTPUTF8)";
            case Symptom.CutOff(var detail) -> "Sendcheck was stopped while the message was on its way";
            case Symptom.Greylisted(var reply, Duration waited) ->
                "The server made us wait as an unknown sender (greylisting) and accepted after "
                        + Durations.words(waited);
            case Symptom.NotSeen(Duration limit) ->
                "Not seen in the probe mailbox yet, after " + Durations.words(limit);
            case Symptom.InJunk(String folder, var failed) ->
                "It arrived in the junk folder " + folder + (failed.isEmpty() ? "" : "; " + listed(failed) + " failed");
            case Symptom.NotAuthentic(var failed, String server) ->
                "It arrived, but " + listed(failed) + " failed at the receiving server " + server;
            case Symptom.MailboxUnusable(String detail) -> detail;
            case Symptom.GivenUp(int attempts) ->
                "Sendcheck was stopped in each of " + attempts + " attempts, before the message was begun";
        };
    }

    /** What the server itself said, line by line; empty when it said nothing. */
    public static List<String> quoted(Symptom symptom) {
        return switch (symptom) {
            case Symptom.Refused(var reply) -> ReplyLines.of(reply);
            case Symptom.WrongProtocol(var protocol, String firstBytes) -> said(firstBytes);
            case Symptom.MalformedReply(var waitingFor, String shown) -> said(shown);
            case Symptom.NotTls(String firstBytes) -> said(firstBytes);
            case Symptom.StartTlsNotOffered(var offered) -> offered;
            case Symptom.KeywordsMasked(var masked, var offered) -> offered;
            case Symptom.SignInNotOffered(var offered) -> offered;
            case Symptom.NoCommonMechanism(var offered) -> offered;
            case Symptom.TokensNotTaken(var offered) -> offered;
            case Symptom.TokenRefused(var error, var aadsts, String description) -> said(description);
            case Symptom.TokenUnreachable ignored -> List.of();
            case Symptom.TokenUnsuitable ignored -> List.of();
            case Symptom.AccountNotConnected ignored -> List.of();
            case Symptom.InvalidSettings ignored -> List.of();
            case Symptom.NameNotFound ignored -> List.of();
            case Symptom.NameServiceFailed ignored -> List.of();
            case Symptom.ConnectionRefused ignored -> List.of();
            case Symptom.Unreachable ignored -> List.of();
            case Symptom.TimedOut ignored -> List.of();
            case Symptom.ConnectionClosed ignored -> List.of();
            case Symptom.ReplyTooLong ignored -> List.of();
            case Symptom.TlsRejected ignored -> List.of();
            case Symptom.CertificateEnding ignored -> List.of();
            case Symptom.CertificateWeak ignored -> List.of();
            case Symptom.SignInInClear ignored -> List.of();
            case Symptom.Utf8NotOffered ignored -> List.of();
            case Symptom.Greylisted(var reply, var waited) -> ReplyLines.of(reply);
            case Symptom.NotSeen ignored -> List.of();
            case Symptom.InJunk ignored -> List.of();
            case Symptom.NotAuthentic ignored -> List.of();
            case Symptom.MailboxUnusable ignored -> List.of();
            case Symptom.CutOff ignored -> List.of();
            case Symptom.GivenUp ignored -> List.of();
        };
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String days(int left) {
        return switch (left) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            default -> "in " + left + " days";
        };
    }

    private static String refused(String error, String description) {
        String words = description.lines().findFirst().orElse(error);
        return "The authorization server gave no token" + (words.isBlank() ? "" : ": " + words);
    }

    private static List<String> said(String text) {
        return text.isBlank() ? List.of() : text.lines().toList();
    }

    private static String problems(List<Problem> problems) {
        return String.join(
                "; ",
                problems.stream()
                        .map(problem -> problem.field().label() + ": " + problem.message())
                        .toList());
    }

    private static String timedOut(String waitingFor, Duration limit, long received) {
        String words = "We waited " + Durations.words(limit) + " for " + waitingFor;
        return received == 0
                ? words + " and nothing came"
                : words + " and only " + received + (received == 1 ? " byte" : " bytes") + " came";
    }

    private static String tls(Symptom.TlsFault fault) {
        return switch (fault) {
            case EXPIRED -> "The server's certificate has expired";
            case NOT_YET_VALID -> "The server's certificate is not valid yet";
            case NAME_MISMATCH -> "The server's certificate is for another name";
            case SELF_SIGNED -> "The server signed its certificate itself";
            case INCOMPLETE_CHAIN -> "The server's certificate chain has a gap";
            case WEAK_CERTIFICATE -> "The server's certificate is too weak";
            case UNKNOWN_ISSUER -> "Nobody whom we trust issued the server's certificate";
            case PROTOCOL_VERSION -> "The server and Sendcheck share no version of TLS";
            case CIPHER -> "The server and Sendcheck share no TLS cipher";
            case CLIENT_CERTIFICATE -> "The server wants a certificate from us";
            case OTHER -> "The TLS handshake failed";
        };
    }
}
