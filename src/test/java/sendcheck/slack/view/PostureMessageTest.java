package sendcheck.slack.view;

import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.posture.DomainPosture;
import sendcheck.posture.DomainPosture.Level;
import sendcheck.posture.DomainPosture.Remark;
import sendcheck.posture.DomainPosture.Topic;

class PostureMessageTest {

    @Test
    void advice_about_a_domain() {
        Approved.message(PostureMessage.of(new DomainPosture(
                "client.example",
                List.of(
                        new Remark(Topic.MX, Level.GOOD, "Replies and bounces go to mail.client.example."),
                        new Remark(Topic.SPF, Level.ADVICE, "client.example has no SPF record <!channel>."),
                        new Remark(Topic.DKIM, Level.UNKNOWN, "The name service did not answer.")))));
    }

    @Test
    void the_longest_advice_obeys_the_limits() {
        Remark longest = new Remark(Topic.SPF, Level.ADVICE, "<&>*`".repeat(1_000));

        Approved.obeysTheRules(
                PostureMessage.of(new DomainPosture("x".repeat(253), List.of(longest, longest, longest, longest))));
    }
}
