package sendcheck.remedy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Stage;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Problem;
import sendcheck.settings.Provider;
import sendcheck.settings.Security;
import sendcheck.settings.ShownText;
import sendcheck.settings.SignIn;
import sendcheck.settings.Submission;

/**
 * Where something failed and whom it is about: all that a finding may speak of beside the symptom.
 *
 * @param egressAddresses the addresses that our mail leaves from; may be empty
 */
record Situation(Stage stage, Scene scene, List<String> egressAddresses) {

    /** A finding whose id is the stage and this kind. */
    Finding finding(String kind, String title, Actor actor, String explanation, String... steps) {
        return finding(kind, title, actor, explanation, List.of(), steps);
    }

    /** The same, with the lint's messages about these fields before the other steps. */
    Finding finding(
            String kind, String title, Actor actor, String explanation, List<Problem.Field> doubtful, String... steps) {
        List<String> all = Stream.concat(doubts(doubtful), Stream.of(steps)).toList();
        return new Finding(stage.key() + "." + kind, capitalised(title), actor, capitalised(explanation), all, null);
    }

    /** The lint's messages about these fields. */
    Stream<String> doubts(List<Problem.Field> fields) {
        return fields.isEmpty()
                ? Stream.of()
                : scene.problems().stream()
                        .filter(problem -> fields.contains(problem.field()))
                        .map(Problem::message);
    }

    /** The words with a capital at their beginning, unless they begin with a name such as a host's. */
    static String capitalised(String words) {
        return words.startsWith("the ") || words.startsWith("this ")
                ? Character.toUpperCase(words.charAt(0)) + words.substring(1)
                : words;
    }

    /** Only a text is known of it, which may be of any program. */
    boolean isPasted() {
        return scene.settings() == null;
    }

    String host() {
        return shown(scene.host(), "the mail server");
    }

    /** Whether it has a name of its own for this place of a text. */
    boolean knows(String place) {
        return switch (place) {
            case "host" -> isNamed(scene.host());
            case "from" -> isNamed(scene.from());
            case "recipient" -> isNamed(scene.recipient());
            case "addresses" -> !egressAddresses.isEmpty();
            case "test" -> !isPasted();
            default -> true;
        };
    }

    private static boolean isNamed(@Nullable String name) {
        return name != null && !name.isBlank();
    }

    /** Port as a phrase in the middle of a sentence: {@code port 587}. */
    String port() {
        return scene.port() == 0 ? "this port" : "port " + scene.port();
    }

    /** The phrase {@link #port} at the beginning of a sentence. */
    String portFirst() {
        return scene.port() == 0 ? "This port" : "Port " + scene.port();
    }

    /** The host, and the port where it is known. */
    String hostAndPort() {
        return host() + (scene.port() == 0 ? "" : ", " + port());
    }

    boolean isPort(List<Integer> ports) {
        return ports.contains(scene.port());
    }

    boolean beginsWithTls() {
        return scene.security() == Security.TLS;
    }

    String from() {
        return shown(scene.from(), "this From address");
    }

    String recipient() {
        return shown(scene.recipient(), "the recipient");
    }

    private static String shown(@Nullable String known, String otherwise) {
        return known == null || known.isBlank() ? otherwise : ShownText.of(known);
    }

    String stageTitle() {
        return stage.title().toLowerCase(Locale.ROOT);
    }

    boolean signsIn() {
        return user() != null;
    }

    /** Whether it signs in with a token in place of a password. */
    boolean signsInByToken() {
        return scene.signIn() instanceof SignIn.OAuth;
    }

    /** Whether it sends with the right of a person who has connected the account. */
    boolean sendsForPerson() {
        return scene.signIn() instanceof SignIn.OAuth(var user, var client)
                && client.grant() instanceof OAuthGrant.Delegated;
    }

    /** How it signs in; null: unknown. */
    @Nullable
    SignIn signIn() {
        return scene.signIn();
    }

    boolean signsInNever() {
        return scene.signIn() instanceof SignIn.None;
    }

    /** Whether the account that signs in is written like the From address. */
    boolean signsInAsSender() {
        String user = user();
        return user != null && user.equalsIgnoreCase(scene.from());
    }

    boolean signsInAsAnother() {
        String user = user();
        return user != null && user.contains("@") && !signsInAsSender();
    }

    boolean staysInDomain() {
        return scene.staysInDomain().orElse(false);
    }

    boolean leavesDomain() {
        return !scene.staysInDomain().orElse(true);
    }

    private @Nullable String user() {
        return switch (scene.signIn()) {
            case null -> null;
            case SignIn.None() -> null;
            case SignIn.Password(String user, var password) -> user;
            case SignIn.OAuth(String user, var client) -> user;
        };
    }

    /** The account that signs in, as a phrase. */
    String account() {
        String user = user();
        if (user != null) {
            return "the account " + ShownText.of(user);
        }
        return scene.signIn() == null ? "the account" : "this connection";
    }

    /** The account that signs in, by its name. */
    String accountName() {
        String user = user();
        return user == null ? "the mailbox" : ShownText.of(user);
    }

    /** Id of the provider; null: unknown. */
    @Nullable
    String providerId() {
        Provider provider = scene.provider();
        return provider == null ? null : provider.id();
    }

    /** What the provider takes as user name, as a phrase. */
    String userName() {
        Provider provider = scene.provider();
        return provider == null ? "the full email address at most providers" : provider.user();
    }

    /** How mail is handed to the provider, as a phrase that follows "is": host, port and security. */
    String submission() {
        Provider provider = scene.provider();
        String host = scene.host();
        return Stream.ofNullable(provider)
                .flatMap(known -> (host == null ? known.submissions() : known.submissions(host)).stream())
                .findFirst()
                .map(Situation::written)
                .orElse("port 587 with STARTTLS, or port 465 with TLS on connect");
    }

    private static String written(Submission way) {
        return way.host() + ", port " + way.port() + ", with " + way.security().title();
    }

    /** Our addresses as a phrase that follows "connections from" or "mail from". */
    String ourAddresses() {
        return egressAddresses.isEmpty()
                ? "the addresses that our mail leaves from (ask us for them)"
                : String.join(", ", egressAddresses);
    }

    /** The step that opens a firewall for us. */
    String openFirewall() {
        return "Ask the network or firewall team to allow connections to " + hostAndPort()
                + (scene.port() == 0 ? "" : ",") + " from " + ourAddresses() + ".";
    }

    /** The step that opens the mail server itself for us. */
    String allowAddresses() {
        return "Ask the mail administrator to allow mail from " + ourAddresses() + ".";
    }
}
