package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.command.Command.Connection;
import sendcheck.connection.AccountKey;
import sendcheck.connection.Attempt;
import sendcheck.connection.AttemptId;
import sendcheck.connection.ConnectAccount.Answer;
import sendcheck.connection.ConnectedAccount;
import sendcheck.connection.DeviceCode;
import sendcheck.connection.Ending;
import sendcheck.remedy.Actor;
import sendcheck.remedy.Finding;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

class ConnectionMessagesTest {

    private static final ProfileKey PORTAL = new ProfileKey("5500", "portal");
    private static final Attempt ATTEMPT = attempt("portal@example.com", "5500 · Portal Email", "ann");

    @Test
    void the_code_and_where_to_enter_it() {
        Approved.message(ConnectionMessages.waiting(
                ATTEMPT,
                new DeviceCode(
                        "QK7XW2", "https://login.microsoft.com/device", Samples.NOON.plus(Duration.ofMinutes(15)))));
    }

    @Test
    void connected() {
        Approved.message(ConnectionMessages.ended(ATTEMPT, new Ending.Connected()));
    }

    @Test
    void another_account() {
        Approved.message(ConnectionMessages.ended(ATTEMPT, new Ending.OtherAccount("eve@example.com")));
    }

    @Test
    void interrupted() {
        Approved.message(ConnectionMessages.ended(ATTEMPT, new Ending.Interrupted()));
    }

    @Test
    void refused() {
        Finding finding = new Finding(
                "token.public-client",
                "The application does not allow it",
                Actor.MAIL_ADMIN,
                "It is switched off.",
                List.of("Switch it on."),
                "https://login.microsoftonline.com/error?code=7000218");
        Approved.message(ConnectionMessages.ended(ATTEMPT, new Ending.Failed(finding)));
    }

    @Test
    void every_end_but_the_good_one_offers_to_begin_again() {
        assertThat(List.of(
                        new Ending.OtherAccount(""),
                        new Ending.Expired(),
                        new Ending.Declined(),
                        new Ending.Cancelled(),
                        new Ending.Interrupted()))
                .allSatisfy(ending -> {
                    Message message = ConnectionMessages.ended(ATTEMPT, ending);
                    Approved.obeysTheRules(message);
                    assertThat(Approved.text(message)).contains("\"" + ActionIds.CONNECT + "\"");
                });
    }

    @ParameterizedTest
    @MethodSource("sendcheck.slack.view.WorstCaseTest#texts")
    void whatever_stands_in_settings_and_names_can_be_posted(String text) {
        Attempt attempt = attempt(text, text, text);
        Finding finding = new Finding("token.odd", text, Actor.YOU, text, List.of(text, text), text);
        ConnectedAccount account =
                new ConnectedAccount(attempt.account(), new Secret(""), 1, attempt.by(), Samples.NOON);

        List.of(
                        ConnectionMessages.waiting(attempt, new DeviceCode(text, text, Samples.NOON)),
                        ConnectionMessages.ended(attempt, new Ending.Connected()),
                        ConnectionMessages.ended(attempt, new Ending.OtherAccount(text)),
                        ConnectionMessages.ended(attempt, new Ending.Failed(finding)),
                        ConnectionAnswers.of(new Answer.Begun(attempt, account)),
                        ConnectionAnswers.of(new Answer.Disconnected(text, account)),
                        ConnectionAnswers.of(new Answer.NotConnected(text)),
                        ConnectionAnswers.of(new Answer.Unusable(text)),
                        ConnectionAnswers.which(
                                new Connection(text, Connection.Wish.CONNECT),
                                List.of(new ProfileName(PORTAL, text, text))))
                .forEach(Approved::obeysTheRules);
    }

    @Test
    void who_connects_an_account_again_learns_that_it_is_connected() {
        Person bob = new Person("U2", "bob");
        var account = new ConnectedAccount(ATTEMPT.account(), new Secret(""), 1, bob, Samples.NOON);

        assertThat(Approved.text(ConnectionAnswers.of(new Answer.Begun(ATTEMPT, account))))
                .contains("connected already: bob did it");
        assertThat(Approved.text(ConnectionAnswers.of(new Answer.Begun(ATTEMPT, null))))
                .doesNotContain("already");
    }

    private static Attempt attempt(String mailbox, String title, String name) {
        return new Attempt(
                new AttemptId("connect-bcdfghjk"),
                PORTAL,
                title,
                new AccountKey("key"),
                mailbox,
                new Person("U1", name),
                Samples.NOON);
    }
}
