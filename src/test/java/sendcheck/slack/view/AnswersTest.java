package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sendcheck.command.Command;
import sendcheck.remedy.Remedies;
import sendcheck.report.MailDraft;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;

class AnswersTest {

    private static final List<ProfileName> NAMES = List.of(
            Samples.SIGNER_NAME,
            Samples.PORTAL_NAME,
            new ProfileName(ProfileKey.parse("documents/sharing"), "Documents", "Sharing Email"));

    @Test
    void explained() {
        String pasted = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.";
        Approved.message(Answers.explained(pasted, new Remedies(List.of()).explain(pasted)));
    }

    @Test
    void explained_for_each_recipient() {
        String pasted = """
                <bob@a.example>: host mx.a.example said: 552 5.2.2 Mailbox full (in reply to RCPT TO)
                <eve@b.example>: host mx.b.example said: 550 5.1.1 User unknown (in reply to RCPT TO)
                <ann@b.example>: host mx.b.example said: 550 5.1.1 User unknown (in reply to RCPT TO)""";
        Approved.message(Answers.explained(pasted, new Remedies(List.of()).explain(pasted)));
    }

    @Test
    void many_explanations_keep_to_the_rules() {
        String pasted = List.of(
                        "552 5.2.2 Mailbox full",
                        "550 5.1.1 User unknown",
                        "554 5.7.1 Relay access denied",
                        "554 5.7.1 spam",
                        "450 4.7.1 Greylisted",
                        "550 5.2.1 Mailbox disabled",
                        "999 whatever")
                .stream()
                .map(reply ->
                        "<u" + reply.hashCode() + "@a.example>: host mx said: " + reply + " (in reply to RCPT TO)\n")
                .collect(Collectors.joining());
        Approved.obeysTheRules(Answers.explained(pasted, new Remedies(List.of()).explain(pasted)));
    }

    @Test
    void not_known() {
        String pasted = "451 4.9.99 the moon is in the wrong house for submission";
        Approved.message(Answers.explained(pasted, new Remedies(List.of()).explain(pasted)));
    }

    @Test
    void no_failure() {
        String pasted = "250 2.0.0 Ok: queued as 4F1A23C0";
        Approved.message(Answers.explained(pasted, new Remedies(List.of()).explain(pasted)));
    }

    @Test
    void not_of_mail_and_very_long() {
        String pasted = "LDAP: error code 49\n" + "bind: no\n".repeat(10_000);
        Approved.message(Answers.explained(pasted, new Remedies(List.of()).explain(pasted)));
    }

    @Test
    void archived_profiles_come_back_by_those_who_may() {
        List<ProfileName> many = Collections.nCopies(12, Samples.PORTAL_NAME);

        assertThat(ArchivedAnswer.of(List.of(Samples.PORTAL_NAME), true).text())
                .contains(
                        "is archived",
                        "Bring it back in `/email-settings modules`",
                        "`/email-settings log 5500/portal`");
        assertThat(ArchivedAnswer.of(List.of(Samples.PORTAL_NAME), false).text())
                .contains("is archived", "An admin can bring it back.")
                .doesNotContain("/email-settings");
        assertThat(ArchivedAnswer.of(many, true).text()).contains(" and 2 more are archived");
        Approved.obeysTheRules(ArchivedAnswer.of(many, false));
    }

    @Test
    void help() {
        Approved.message(Answers.help());
    }

    @Test
    void pick() {
        Approved.message(Answers.pick(NAMES, "5500"));
    }

    @Test
    void pick_without_a_default_module() {
        Approved.message(Answers.pick(NAMES, null));
    }

    @Test
    void pick_from_nothing() {
        Approved.message(Answers.pick(List.of(), null));
    }

    @Test
    void nearest_keeps_the_options() {
        Approved.message(Answers.nearest(new Command.Test("portla", "bob@example.com", null, true), NAMES));
    }

    @Test
    void several() {
        Approved.message(Answers.several(new Command.Test("email", null, null, false), NAMES));
    }

    @Test
    void problem() {
        Approved.message(Answers.problem("The recipient has no @: <!channel>"));
    }

    @Test
    void preparers_program() {
        Approved.message(Answers.preparersProgram(
                "Compliance \u00B7 Notices", MailDraft.test("Compliance \u00B7 Notices", "ann@example.com")));
    }

    @Test
    void not_yet() {
        Approved.message(Answers.notYet(Samples.passed()));
    }

    @Test
    void a_thousand_profiles_can_be_picked_from() {
        List<ProfileName> many = IntStream.range(0, 1_000)
                .mapToObj(i -> new ProfileName(
                        new ProfileKey("module-" + i % 30, "x".repeat(33) + i), "Module " + i % 30, "Profile " + i))
                .toList();

        Approved.obeysTheRules(Answers.pick(many, "module-1"));
        Approved.obeysTheRules(Answers.several(new Command.Test("profile", null, null, false), many));
        assertThat(Approved.text(Answers.pick(many, null))).contains("Profile 999");
    }
}
