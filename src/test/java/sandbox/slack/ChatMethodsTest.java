package sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.slack.Limits.Rate;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Message;

class ChatMethodsTest {
    private static final String ADMIN = "C0ADMIN01";

    private final SettableClock clock = new SettableClock();
    private Workspace workspace;
    private MethodsClient slack;

    @BeforeEach
    void start() throws IOException {
        List<Channel> channels = new ArrayList<>(Setups.echo().channels());
        channels.add(new Channel("C0OLD0001", "old", Set.of("U0BOT0001"), false, true));
        workspace = Workspace.start(Setups.echo()
                .withClock(clock)
                .withChannels(channels)
                .withLimits(Limits.slack().withPosting(new Rate(3, Duration.ofSeconds(1)))));
        slack = Setups.client(workspace, workspace.botToken());
    }

    @AfterEach
    void stop() throws IOException {
        workspace.close();
    }

    @Test
    void posted_message_is_seen_in_the_channel_and_its_reply_in_the_thread() throws Exception {
        String ts = post("hello").getTs();
        slack.chatPostMessage(post -> post.channel(ADMIN).threadTs(ts).text("reply"));

        assertThat(workspace.messages("#email-admin", "ann"))
                .extracting(Message::text)
                .containsExactly("hello");
        assertThat(workspace.thread(ADMIN, ts, "ann")).extracting(Message::text).containsExactly("reply");
    }

    @Test
    void update_edits_in_place_and_keeps_what_it_leaves_out() throws Exception {
        String ts = slack.chatPostMessage(post -> post.channel(ADMIN)
                        .text("one")
                        .metadataAsString("{\"event_type\":\"e\",\"event_payload\":{\"k\":\"v\"}}"))
                .getTs();

        assertThat(slack.chatUpdate(edit -> edit.channel(ADMIN).ts(ts).text("two"))
                        .isOk())
                .isTrue();
        Message message = workspace.messages(ADMIN, "ann").getFirst();
        assertThat(message.text()).isEqualTo("two");
        assertThat(message.edited()).isTrue();
        assertThat(message.metadata("e", "k")).contains("v");
    }

    @Test
    void private_message_is_seen_by_one_person_and_cannot_be_updated() throws Exception {
        String ts = slack.chatPostEphemeral(
                        post -> post.channel(ADMIN).user("U0SAM0001").text("psst"))
                .getMessageTs();

        assertThat(workspace.messages(ADMIN, "sam")).hasSize(1);
        assertThat(workspace.messages(ADMIN, "ann")).isEmpty();
        assertThat(slack.chatUpdate(edit -> edit.channel(ADMIN).ts(ts).text("no"))
                        .getError())
                .isEqualTo("message_not_found");
    }

    @Test
    void messages_that_slack_would_refuse_are_refused_in_its_words() throws Exception {
        assertThat(postTo("C0GENERAL", "hi")).isEqualTo("not_in_channel");
        assertThat(postTo("C0NOWHERE", "hi")).isEqualTo("channel_not_found");
        assertThat(postTo("C0OLD0001", "hi")).isEqualTo("is_archived");
        assertThat(postTo(ADMIN, "")).isEqualTo("no_text");
        assertThat(postTo(ADMIN, "x".repeat(40_001))).isEqualTo("msg_too_long");
        assertThat(slack.chatPostMessage(
                                post -> post.channel(ADMIN).threadTs("1.000001").text("hi"))
                        .getError())
                .isEqualTo("thread_not_found");
        assertThat(slack.chatUpdate(edit -> edit.channel(ADMIN).ts("1.000001").text("hi"))
                        .getError())
                .isEqualTo("message_not_found");
    }

    @Test
    void message_of_a_person_cannot_be_updated_or_deleted_by_the_app() throws Exception {
        workspace.say("ann", ADMIN, "mine");
        String ts = workspace.messages(ADMIN, "ann").getFirst().ts();

        assertThat(slack.chatUpdate(edit -> edit.channel(ADMIN).ts(ts).text("x"))
                        .getError())
                .isEqualTo("cant_update_message");
        assertThat(slack.chatDelete(delete -> delete.channel(ADMIN).ts(ts)).getError())
                .isEqualTo("cant_delete_message");
    }

    @Test
    void blocks_are_held_to_slacks_rules_and_the_answer_points_to_the_place() throws Exception {
        ChatPostMessageResponse refused =
                slack.chatPostMessage(post -> post.channel(ADMIN).text("x").blocksAsString("[{\"type\":\"marquee\"}]"));
        assertThat(refused.getError()).isEqualTo("invalid_blocks");
        assertThat(refused.getResponseMetadata().getMessages())
                .containsExactly("[ERROR] unsupported type: marquee [json-pointer:/blocks/0/type]");

        String section = "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + "x".repeat(2900) + "\"}}";
        String blocks = "[" + String.join(",", List.of(section, section, section, section, section)) + "]";
        assertThat(slack.chatPostMessage(post -> post.channel(ADMIN).text("x").blocksAsString(blocks))
                        .getError())
                .isEqualTo("msg_blocks_too_long");
    }

    @Test
    void blocks_without_ids_are_given_some() throws Exception {
        slack.chatPostMessage(
                post -> post.channel(ADMIN)
                        .text("x")
                        .blocksAsString(
                                "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]"));

        Message message = workspace.messages(ADMIN, "ann").getFirst();
        assertThat(message.blocks().path(0).path("block_id").asString("")).isNotEmpty();
        assertThat(message.blocks().at("/0/elements/0/action_id").asString("")).isNotEmpty();
    }

    @Test
    void posting_too_often_to_one_channel_is_refused_until_time_has_passed() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(post("fast").isOk()).isTrue();
        }
        assertThatThrownBy(() -> post("too fast")).isInstanceOfSatisfying(SlackApiException.class, refused -> {
            assertThat(refused.getResponse().code()).isEqualTo(429);
            assertThat(refused.getResponse().header("Retry-After")).isEqualTo("1");
        });
        assertThat(postTo("C0ALERTS1", "elsewhere")).isNull();

        clock.advance(Duration.ofSeconds(1));
        assertThat(post("later").isOk()).isTrue();
    }

    @Test
    void user_id_as_channel_posts_to_the_direct_message() throws Exception {
        assertThat(postTo("U0SAM0001", "hello Sam")).isNull();

        assertThat(workspace.messages(workspace.direct("sam").id(), "sam"))
                .extracting(Message::text)
                .containsExactly("hello Sam");
    }

    private ChatPostMessageResponse post(String text) throws IOException, SlackApiException {
        return slack.chatPostMessage(post -> post.channel(ADMIN).text(text));
    }

    private String postTo(String channel, String text) throws IOException, SlackApiException {
        return slack.chatPostMessage(post -> post.channel(channel).text(text)).getError();
    }
}
