package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import sandbox.mail.script.Action;
import sandbox.mail.script.DeadPort;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.Proposal;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Security;
import sendcheck.settings.Submission;
import sendcheck.settings.SubmissionPort;

class NeighboursTest {

    private static final NameService NAMES = InetAddress::getAllByName;

    @Test
    void the_right_port_beside_a_wrong_one_is_proposed_and_nobody_signs_in_there() {
        try (var wrong = DeadPort.refusing(0);
                var right = ScriptedServer.start(startTls(Leaf.GOOD))) {
            Report report = profile(wrong.port()).runNear(NAMES, starttls(right));
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.CONNECT);
            assertThat(report.proposals())
                    .extracting(Proposal::submission)
                    .containsExactly(new Submission("127.0.0.1", right.port(), Security.STARTTLS));
            assertThat(report.proposals().get(0).evidence()).anyMatch(line -> line.startsWith("TLS 1.3"));
            assertThat(right.lines()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void another_security_on_the_same_port_is_proposed() {
        try (var server = ScriptedServer.start(
                Script.named("mail.test").withImplicitTls(Trial.CERTIFICATES.context(Leaf.GOOD)))) {
            Report report = profile(server.port()).runNear(NAMES, new SubmissionPort(1, Security.STARTTLS));
            assertThat(report.proposals())
                    .extracting(Proposal::submission)
                    .containsExactly(new Submission("127.0.0.1", server.port(), Security.TLS));
        }
    }

    @Test
    void the_sending_name_beside_a_reading_name_is_proposed() {
        NameService names = host -> {
            if (host.equals("smtp.sandbox.example")) {
                return InetAddress.getAllByName("127.0.0.1");
            }
            throw new UnknownHostException(host);
        };
        try (var server = ScriptedServer.start(startTls(Leaf.GOOD))) {
            Report report = profile(server.port()).on("imap.sandbox.example").runNear(names, starttls(server));
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.RESOLVE);
            assertThat(report.proposals())
                    .extracting(Proposal::submission)
                    .containsExactly(new Submission("smtp.sandbox.example", server.port(), Security.STARTTLS));
        }
    }

    @Test
    void a_neighbour_with_a_bad_certificate_is_not_proposed() {
        assertNotProposed(startTls(Leaf.EXPIRED));
        assertNotProposed(startTls(Leaf.OTHER_NAME));
    }

    @Test
    void a_neighbour_that_offers_no_sign_in_is_not_proposed_to_settings_that_have_one() {
        assertNotProposed(startTls(Leaf.GOOD).withMechanisms());
    }

    @Test
    void a_neighbour_that_does_not_greet_is_not_proposed() {
        assertNotProposed(startTls(Leaf.GOOD).on(Step.GREETING, Action.silence()));
    }

    @Test
    void a_wrong_password_is_not_carried_elsewhere() {
        try (var server = ScriptedServer.start(startTls(Leaf.GOOD).withAccount("ann", "another-word"))) {
            Report report = profile(server.port()).runNear(NAMES, starttls(server));
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.SIGN_IN);
            assertThat(report.proposals()).isEmpty();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void nothing_else_is_tried_where_no_ports_are_named() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Report report = profile(server.port()).runNear(NAMES);
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void nothing_else_is_tried_when_the_time_of_the_run_is_up() {
        try (var silent = ScriptedServer.start(Script.named("mail.test").on(Step.GREETING, Action.silence()));
                var right = ScriptedServer.start(startTls(Leaf.GOOD))) {
            Report report =
                    profile(silent.port()).allWithin(Duration.ofMillis(1500)).runNear(NAMES, starttls(right));
            assertThat(Trial.symptom(report)).isInstanceOf(Symptom.TimedOut.class);
            assertThat(right.connections()).isZero();
        }
    }

    private static void assertNotProposed(Script neighbour) {
        try (var wrong = DeadPort.refusing(0);
                var server = ScriptedServer.start(neighbour)) {
            Report report = profile(wrong.port())
                    .allWithin(Duration.ofSeconds(2))
                    .as("ann", "secret-word")
                    .runNear(NAMES, starttls(server));
            assertThat(report.proposals()).isEmpty();
        }
    }

    private static Trial profile(int port) {
        return Trial.on(port).with(Security.STARTTLS).as("ann", "secret-word");
    }

    private static Script startTls(Leaf leaf) {
        return Script.named("mail.test").withStartTls(Trial.CERTIFICATES.context(leaf));
    }

    private static SubmissionPort starttls(ScriptedServer server) {
        return new SubmissionPort(server.port(), Security.STARTTLS);
    }
}
