package sendcheck.smtp.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.Security;

@ExtendWith(RealServersExtension.class)
class PostfixIT {
    @ParameterizedTest
    @CsvSource({"SUBMISSION, STARTTLS", "SUBMISSIONS, TLS"})
    void a_mail_sent_after_signing_in_arrives_under_the_reported_queue_id(
            Service service, Security security, RealServers servers) {
        var trial = Trial.of(servers, service, security);

        var report = trial.run();

        assertThat(report.failure()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        awaitArrival(trial, servers);
        assertThat(servers.log())
                .containsPattern(report.queueId() + ": to=<" + Account.INBOX.address() + ">.* status=sent");
        assertThat(trial.arrived(servers.mailbox(Account.INBOX)).getFirst())
                .contains("ESMTPSA id " + report.queueId(), "Auto-Submitted: auto-generated", "Subject: Test ");
    }

    @Test
    void a_relay_takes_mail_in_clear_and_without_sign_in(RealServers servers) {
        var trial = Trial.of(servers, Service.RELAY, Security.NONE).withoutSignIn();

        assertThat(trial.run().verdict()).isEqualTo(Verdict.PASSED);
        awaitArrival(trial, servers);
    }

    @Test
    void a_dry_run_passes_and_leaves_no_mail(RealServers servers) {
        var dry = Trial.of(servers, Service.SUBMISSION, Security.STARTTLS).dry();
        var sent = Trial.of(servers, Service.SUBMISSION, Security.STARTTLS);

        assertThat(dry.run().verdict()).isEqualTo(Verdict.PASSED);
        sent.run();

        awaitArrival(sent, servers);
        assertThat(dry.arrived(servers.mailbox(Account.INBOX))).isEmpty();
    }

    @Test
    void a_wrong_password_is_refused_at_the_sign_in(RealServers servers) {
        var report = Trial.of(servers, Service.SUBMISSION, Security.STARTTLS)
                .withPassword("wrong")
                .run();

        assertRefused(report, Stage.SIGN_IN, 535, "5.7.8");
    }

    @Test
    void a_sender_of_another_account_is_refused_at_the_recipient(RealServers servers) {
        var report = Trial.of(servers, Service.SUBMISSION, Security.STARTTLS)
                .from(Account.SIGNER.address())
                .run();

        assertRefused(report, Stage.RECIPIENT, 553, "5.7.1");
    }

    @Test
    void an_unknown_recipient_is_refused(RealServers servers) {
        var report = Trial.of(servers, Service.SUBMISSION, Security.STARTTLS)
                .to("nobody@real.example")
                .run();

        assertRefused(report, Stage.RECIPIENT, 550, "5.1.1");
    }

    @Test
    void relaying_without_sign_in_is_refused(RealServers servers) {
        var report = Trial.of(servers, Service.RELAY, Security.NONE)
                .withoutSignIn()
                .to("someone@elsewhere.example")
                .run();

        assertRefused(report, Stage.RECIPIENT, 554, "5.7.1");
    }

    @Test
    void a_blocked_address_is_refused_at_the_greeting(RealServers servers) {
        var report = Trial.of(servers, Service.BLOCKED, Security.STARTTLS).run();

        assertRefused(report, Stage.GREETING, 554, "5.7.1");
    }

    @Test
    void a_message_that_is_too_big_is_refused(RealServers servers) {
        var report = Trial.of(servers, Service.TINY, Security.STARTTLS).run();

        assertRefused(report, Stage.MESSAGE, 552, "5.3.4");
    }

    @Test
    void a_server_without_sign_in_gets_no_password(RealServers servers) {
        var report = Trial.of(servers, Service.STARTTLS_ONLY, Security.STARTTLS).run();

        assertThat(symptom(report, Stage.SIGN_IN)).isInstanceOf(Symptom.SignInNotOffered.class);
    }

    @Test
    void a_server_without_starttls_gets_nothing(RealServers servers) {
        var report = Trial.of(servers, Service.RELAY, Security.STARTTLS).run();

        assertThat(symptom(report, Stage.ENCRYPT)).isInstanceOf(Symptom.StartTlsNotOffered.class);
    }

    @ParameterizedTest
    @CsvSource({"SUBMISSION, STARTTLS", "SUBMISSIONS, TLS"})
    void an_unknown_authority_is_not_trusted(Service service, Security security, RealServers servers) {
        var report = Trial.of(servers, service, security).withoutAuthority().run();

        assertThat(symptom(report, Stage.ENCRYPT))
                .asInstanceOf(type(Symptom.TlsRejected.class))
                .extracting(Symptom.TlsRejected::fault)
                .isEqualTo(Symptom.TlsFault.UNKNOWN_ISSUER);
    }

    @ParameterizedTest
    @CsvSource({"CLIENT_CERTIFICATE, STARTTLS, ENCRYPT", "CLIENT_CERTIFICATE_FIRST, TLS, GREETING"})
    void a_server_that_insists_on_a_client_certificate_says_so(
            Service service, Security security, Stage stage, RealServers servers) {
        var report = Trial.of(servers, service, security).run();

        assertRefused(report, stage, 421, "4.7.1");
    }

    @Test
    void a_client_certificate_that_is_only_asked_for_is_not_needed(RealServers servers) {
        var report = Trial.of(servers, Service.CLIENT_CERTIFICATE_ASKED, Security.STARTTLS)
                .dry()
                .run();

        assertThat(report.failure()).isEmpty();
    }

    private static void awaitArrival(Trial trial, RealServers servers) {
        await().untilAsserted(() ->
                assertThat(trial.arrived(servers.mailbox(Account.INBOX))).hasSize(1));
    }

    private static void assertRefused(Report report, Stage stage, int code, String enhanced) {
        var reply = assertThat(symptom(report, stage))
                .asInstanceOf(type(Symptom.Refused.class))
                .actual()
                .reply();
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.enhanced()).isEqualTo(enhanced);
    }

    private static Symptom symptom(Report report, Stage stage) {
        var failure = report.failure().orElseThrow();
        assertThat(failure.stage()).isEqualTo(stage);
        return ((Outcome.Failed) failure.outcome()).symptom();
    }
}
