package sendcheck.smtp;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.MailServer;
import sendcheck.settings.Problem;
import sendcheck.settings.SettingsLint;
import sendcheck.settings.SignIn;

/** The settings alone; what passes here can be put on the wire. */
final class SettingsStage {

    private SettingsStage() {}

    static Outcome go(Visit visit) {
        Assignment assignment = visit.assignment();
        List<Problem> problems = SettingsLint.check(assignment.server(), assignment.sender(), assignment.recipient());
        if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            return invalid(visit, problems);
        }
        Optional<String> host = WireName.host(assignment.server().host());
        Optional<Envelope> envelope = Envelope.of(assignment);
        if (host.isEmpty()) {
            return invalid(visit, noAsciiForm(Problem.Field.HOST, "The host"));
        }
        if (envelope.isEmpty()) {
            return invalid(visit, noAsciiForm(Problem.Field.TEST_RECIPIENT, "An address"));
        }
        prepare(visit, host.get(), envelope.get());
        return problems.isEmpty()
                ? visit.passed(described(assignment.server()))
                : visit.warned(
                        new Symptom.InvalidSettings(problems),
                        Stream.concat(Stream.of(described(assignment.server())), told(problems)));
    }

    private static void prepare(Visit visit, String host, Envelope envelope) {
        byte[] unique = new byte[8];
        visit.surroundings().random().nextBytes(unique);
        Letter letter = MessageWriter.write(
                visit.assignment(),
                envelope,
                HexFormat.of().formatHex(unique),
                visit.surroundings().clock().instant());
        visit.prepared(new Visit.Prepared(host, envelope, letter));
    }

    private static Outcome invalid(Visit visit, List<Problem> problems) {
        return visit.failed(
                new Symptom.InvalidSettings(problems), told(problems).toArray(String[]::new));
    }

    private static Stream<String> told(List<Problem> problems) {
        return problems.stream().map(problem -> problem.field().label() + ": " + problem.message());
    }

    private static List<Problem> noAsciiForm(Problem.Field field, String what) {
        return List.of(new Problem(
                field,
                Problem.Severity.ERROR,
                what + " contains a domain name that cannot be written in ASCII. Check its spelling."));
    }

    private static String described(MailServer server) {
        String signIn = switch (server.signIn()) {
            case SignIn.None() -> "no sign-in";
            case SignIn.Password(String user, var password) -> "sign-in as " + user;
            case SignIn.OAuth(String user, var client) -> "sign-in as " + user + " by OAuth";
        };
        return server.host() + ", port " + server.port() + ", "
                + server.security().title() + ", " + signIn;
    }
}
