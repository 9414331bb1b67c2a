package sendcheck.remedy;

import java.util.List;
import java.util.stream.Stream;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Stage;
import sendcheck.settings.Problem;
import sendcheck.settings.SettingsLint;
import sendcheck.settings.ShownText;
import sendcheck.settings.SignIn;

/**
 * Where a run failed and what it was to do: all that a finding may speak of beside the symptom.
 *
 * @param egressAddresses the addresses that our mail leaves from; may be empty
 */
record Situation(Stage stage, Assignment assignment, List<String> egressAddresses) {

    /** A finding whose id is the stage and this kind. */
    Finding finding(String kind, String title, Actor actor, String explanation, String... steps) {
        return new Finding(stage.key() + "." + kind, title, actor, explanation, List.of(steps), null);
    }

    /** The same, with the lint's messages about these fields before the other steps. */
    Finding finding(
            String kind, String title, Actor actor, String explanation, List<Problem.Field> doubtful, String... steps) {
        List<String> all = Stream.concat(doubts(doubtful), Stream.of(steps)).toList();
        return new Finding(stage.key() + "." + kind, title, actor, explanation, all, null);
    }

    private Stream<String> doubts(List<Problem.Field> fields) {
        return SettingsLint.check(assignment.server(), assignment.sender(), assignment.recipient()).stream()
                .filter(problem -> fields.contains(problem.field()))
                .map(Problem::message);
    }

    String host() {
        return ShownText.of(assignment.server().host());
    }

    int port() {
        return assignment.server().port();
    }

    String from() {
        return ShownText.of(assignment.sender().address());
    }

    String recipient() {
        return ShownText.of(assignment.recipient());
    }

    boolean signsIn() {
        return !(assignment.server().signIn() instanceof SignIn.None);
    }

    /** Whether it signs in with a token in place of a password. */
    boolean signsInByToken() {
        return assignment.server().signIn() instanceof SignIn.OAuth;
    }

    /** Whether the account that signs in is written like the From address. */
    boolean signsInAsSender() {
        return signsIn() && user().equalsIgnoreCase(assignment.sender().address());
    }

    /** The account that signs in, as a phrase. */
    String account() {
        return signsIn() ? "the account " + accountName() : "this connection";
    }

    /** The account that signs in, by its name. */
    String accountName() {
        return signsIn() ? ShownText.of(user()) : "the mailbox";
    }

    private String user() {
        return switch (assignment.server().signIn()) {
            case SignIn.None() -> "";
            case SignIn.Password(String user, var password) -> user;
            case SignIn.OAuth(String user, var client) -> user;
        };
    }

    /** Our addresses as a phrase that follows "connections from" or "mail from". */
    String ourAddresses() {
        return egressAddresses.isEmpty()
                ? "the addresses that our mail leaves from (ask us for them)"
                : String.join(", ", egressAddresses);
    }

    /** The step that opens a firewall for us. */
    String openFirewall() {
        return "Ask the network or firewall team to allow connections to " + host() + ", port " + port() + ", from "
                + ourAddresses() + ".";
    }

    /** The step that opens the mail server itself for us. */
    String allowAddresses() {
        return "Ask the mail administrator to allow mail from " + ourAddresses() + ".";
    }
}
