package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

class ReplyFindingsTest {

    @Test
    void a_wrong_password_at_microsoft_365_begins_with_what_may_mend_it() {
        Reply reply = new Reply(
                "AUTH", 535, "5.7.139", List.of("Authentication unsuccessful, the user credentials were incorrect."));
        Finding finding = Runs.explain(
                Stage.SIGN_IN,
                new Symptom.Refused(reply),
                Runs.assignment("smtp.office365.com", 587, Security.STARTTLS, Runs.PASSWORD));

        assertThat(finding.steps().get(0)).startsWith("Enter the password again");
        assertThat(finding.steps()).noneMatch(step -> step.contains("2026"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GREETING|554|5.7.1|Client host rejected: Access denied|greeting.client-refused
                    GREETING|554|5.7.1|Access denied|greeting.refused
                    GREETING|421||Service not available|greeting.not-now
                    GREETING|421|4.7.0|Error: too many connections from 192.0.2.10|greeting.too-many
                    HELLO|550|5.7.1|Go away|hello.refused
                    HELLO|421|4.7.66|TLS 1.0 and 1.1 are not supported|hello.m365-old-tls
                    ENCRYPT|454|4.7.0|TLS not available due to local problem|encrypt.tls-broken
                    SIGN_IN|535|5.7.8|Error: authentication failed|sign-in.rejected
                    SIGN_IN|535|5.7.3|Authentication unsuccessful|sign-in.exchange-rejected
                    SIGN_IN|535|5.7.139|Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant|sign-in.m365-smtp-auth-off-tenant
                    SIGN_IN|535|5.7.139|Authentication unsuccessful, user is locked by your organization's security defaults policy|sign-in.m365-security-defaults
                    SIGN_IN|550|5.7.30|Basic authentication is not supported for Client Submission|sign-in.m365-basic-auth-retired
                    SIGN_IN|534|5.7.9|Application-specific password required|sign-in.app-password
                    SIGN_IN|534|5.7.14|Please log in with your web browser|sign-in.confirm
                    SIGN_IN|454|4.7.0|Too many login attempts, please try again later|sign-in.gmail-too-many
                    SIGN_IN|454|4.7.0|Temporary authentication failure|sign-in.temporary
                    SIGN_IN|454|4.7.1|Too many attempts|sign-in.too-many
                    SIGN_IN|432|4.7.12|A password transition is needed|sign-in.password-change
                    SIGN_IN|538|5.7.11|Encryption required|sign-in.encryption-needed
                    SIGN_IN|504|5.5.4|Unrecognized authentication type|sign-in.no-mechanism
                    SENDER|530|5.7.0|Must issue a STARTTLS command first|sender.encryption-needed
                    SENDER|530|5.7.0|Authentication required|sender.sign-in-needed
                    SENDER|553|5.7.1|Sender address rejected: not owned by user ann|sender.not-owned
                    SENDER|553|5.1.8|Domain of sender address does not exist|sender.domain-unknown
                    SENDER|552|5.3.4|Message size exceeds fixed limit|sender.too-big
                    SENDER|451|4.3.0|Try again|sender.temporary
                    SENDER|550||Bad sender|sender.refused
                    RECIPIENT|553|5.7.1|<portal@example.com>: Sender address rejected: not owned by user ann|recipient.not-owned
                    RECIPIENT|450|4.1.8|<portal@example.com>: Sender address rejected: Domain not found|recipient.sender-domain
                    RECIPIENT|554|5.7.1|<unknown[192.0.2.10]>: Client host rejected: Access denied|recipient.client-refused
                    RECIPIENT|554|5.7.1|<you@example.org>: Relay access denied|recipient.relay-denied
                    RECIPIENT|450|4.2.0|<you@example.org>: Recipient address rejected: Greylisted|recipient.greylisted
                    RECIPIENT|451|4.7.1|Please try again later|recipient.greylisted
                    RECIPIENT|550|5.1.1|User unknown in virtual mailbox table|recipient.unknown
                    RECIPIENT|550||No such user here|recipient.unknown
                    RECIPIENT|452|4.2.2|The recipient's inbox is out of storage space|recipient.full
                    RECIPIENT|450|4.2.1|Peak SMTP relay limit exceeded for this customer|recipient.gmail-relay-limit
                    RECIPIENT|550|5.1.2|Domain not found|recipient.domain-unknown
                    RECIPIENT|550|5.2.1|Mailbox disabled|recipient.disabled
                    RECIPIENT|550|5.7.1|Not allowed|recipient.not-allowed
                    RECIPIENT|451||Later|recipient.temporary
                    RECIPIENT|550||No|recipient.refused
                    MESSAGE|552|5.3.4|Error: message file too big|message.too-big
                    MESSAGE|550|5.7.60|Client does not have permissions to send as this sender|message.not-owned
                    MESSAGE|554|5.2.252|SendAsDenied; a not allowed to send as b|message.not-owned
                    MESSAGE|554|5.2.0|STOREDRV.Submission.Exception:SubmissionQuotaExceededException|message.m365-daily-quota
                    MESSAGE|554|5.7.1|Message rejected as spam|message.filtered
                    MESSAGE|554|5.7.9|Message not accepted for policy reasons|message.yahoo-policy
                    MESSAGE|554|5.7.1|Not by these rules|message.policy
                    MESSAGE|451|4.3.0|Try again|message.temporary
                    MESSAGE|554||Transaction failed|message.refused
                    """)
    void a_refusal_is_told_from_its_neighbours(Stage stage, int code, String enhanced, String text, String id) {
        assertThat(Runs.refused(stage, code, enhanced, text).id()).isEqualTo(id);
    }

    @Test
    void a_sender_refused_at_the_recipient_never_blames_the_recipient() {
        var finding = Runs.refused(
                Stage.RECIPIENT, 553, "5.7.1", "<portal@example.com>: Sender address rejected: not owned by user ann");
        assertThat(finding.title()).isEqualTo("smtp.example.com does not let this account send as portal@example.com");
        assertThat(finding.toString()).doesNotContain("you@example.org");
    }

    @Test
    void an_account_that_is_the_sender_cannot_mend_it_alone() {
        var other = Runs.assignment(
                "smtp.example.com", 587, Security.STARTTLS, new SignIn.Password("signer@example.com", new Secret("x")));
        var symptom = new Symptom.Refused(new Reply("DATA", 550, "5.7.60", List.of("No")));
        assertThat(Runs.explain(Stage.MESSAGE, symptom).actor()).isEqualTo(Actor.MAIL_ADMIN);
        assertThat(Runs.explain(Stage.MESSAGE, symptom, other).actor()).isEqualTo(Actor.YOU);
    }

    @Test
    void a_refusal_by_address_names_the_addresses_to_allow() {
        assertThat(List.of(
                        Runs.refused(Stage.GREETING, 554, "5.7.1", "Access denied"),
                        Runs.refused(Stage.GREETING, 421, null, "Not now")))
                .allMatch(finding -> finding.steps().toString().contains("192.0.2.10, 192.0.2.11"));
    }

    @Test
    void a_relay_refusal_depends_on_whether_the_run_signed_in() {
        var reply = new Reply("RCPT", 554, "5.7.1", List.of("Relay access denied"));
        var unsigned = Runs.assignment("smtp.example.com", 25, Security.NONE, new SignIn.None());
        assertThat(Runs.explain(Stage.RECIPIENT, new Symptom.Refused(reply), unsigned)
                        .actor())
                .isEqualTo(Actor.YOU);
        assertThat(Runs.explain(Stage.RECIPIENT, new Symptom.Refused(reply)).actor())
                .isEqualTo(Actor.MAIL_ADMIN);
    }

    @Test
    void a_rejected_password_at_microsoft_365_points_to_the_mailbox_setting() {
        var microsoft = Runs.assignment("smtp.office365.com", 587, Security.STARTTLS, Runs.PASSWORD);
        var reply = new Reply("AUTH", 535, "5.7.139", List.of("Authentication unsuccessful"));
        assertThat(Runs.explain(Stage.SIGN_IN, new Symptom.Refused(reply), microsoft)
                        .steps())
                .anyMatch(step -> step.contains("Authenticated SMTP"));
    }
}
