package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;

/** Against a mail server that others wrote. */
class GreenMailTest {

    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @BeforeEach
    void start() {
        mail.setUser("ann@test.example", "ann@test.example", "secret-word");
        mail.setUser("bob@test.example", "bob@test.example", "other-word");
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_signed_in_message_arrives_with_its_copy() throws Exception {
        Report report = Trial.on(mail.getSmtp().getPort())
                .as("ann@test.example", "secret-word")
                .from(new Sender("Änn", "ann@test.example", null, List.of("ann@test.example")))
                .run();
        assertThat(Trial.failedStage(report)).isNull();
        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("Test email: Größe");
        assertThat(received[0].getHeader("X-Sendcheck-Run")).containsExactly("run-123456");
        assertThat(received[0].getHeader("Bcc")).isNull();
    }

    @Test
    void a_wrong_password_is_a_refused_sign_in() {
        Report report = Trial.on(mail.getSmtp().getPort())
                .as("ann@test.example", "wrong-word")
                .run();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.SIGN_IN);
        assertThat(Trial.symptom(report)).isInstanceOf(Symptom.Refused.class);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void its_own_certificate_is_not_trusted() {
        Report report = Trial.on(mail.getSmtps().getPort()).with(Security.TLS).run();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
        assertThat(Trial.symptom(report)).isInstanceOf(Symptom.TlsRejected.class);
    }

    @Test
    void a_hundred_runs_at_once_all_pass() throws Exception {
        Trial trial = Trial.on(mail.getSmtp().getPort()).as("ann@test.example", "secret-word");
        try (var timer = new ScheduledThreadPoolExecutor(1);
                var threads = Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().daemon().name("run-", 0).factory())) {
            SmtpProbe probe = new SmtpProbe(null, timer, Clock.systemUTC(), List.of());
            List<Future<Report>> runs = IntStream.range(0, 100)
                    .mapToObj(i ->
                            threads.submit(() -> probe.run(trial.assignment(), Limits.DEFAULT, RunListener.SILENT)))
                    .toList();
            for (Future<Report> run : runs) {
                assertThat(run.get().verdict()).isEqualTo(Verdict.PASSED);
            }
        }
        assertThat(mail.getReceivedMessages()).hasSize(100);
    }
}
