package sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sandbox.slack.model.Message;

class ArchiveTest {
    private static final String ADMIN = "C0ADMIN01";

    @TempDir
    Path folder;

    @Test
    void messages_outlive_the_workspace_as_they_last_stood() throws Exception {
        try (Workspace workspace = start()) {
            MethodsClient slack = Setups.client(workspace, workspace.botToken());
            String ts = slack.chatPostMessage(p -> p.channel(ADMIN).text("one")).getTs();
            slack.chatPostMessage(p -> p.channel(ADMIN).threadTs(ts).text("reply"));
            slack.chatUpdate(p -> p.channel(ADMIN).ts(ts).text("two"));
            String gone =
                    slack.chatPostMessage(p -> p.channel(ADMIN).text("gone")).getTs();
            slack.chatDelete(p -> p.channel(ADMIN).ts(gone));
            slack.chatPostMessage(p -> p.channel("U0SAM0001").text("direct"));
        }
        try (Workspace workspace = start()) {
            MethodsClient slack = Setups.client(workspace, workspace.botToken());
            Message parent = workspace.messages(ADMIN, "ann").getFirst();

            assertThat(workspace.messages(ADMIN, "ann"))
                    .extracting(Message::text)
                    .containsExactly("two");
            assertThat(workspace.thread(ADMIN, parent.ts(), "ann"))
                    .extracting(Message::text)
                    .containsExactly("reply");
            assertThat(workspace.messages(workspace.direct("sam").id(), "sam"))
                    .extracting(Message::text)
                    .containsExactly("direct");
            assertThat(slack.chatUpdate(p -> p.channel(ADMIN).ts(parent.ts()).text("three"))
                            .isOk())
                    .isTrue();
        }
    }

    @Test
    void line_that_was_cut_off_is_left_out() throws Exception {
        try (Workspace workspace = start()) {
            workspace.say("ann", ADMIN, "hello");
        }
        Files.writeString(folder.resolve("slack.jsonl"), "{\"kind\":\"POST", StandardOpenOption.APPEND);

        try (Workspace workspace = start()) {
            assertThat(workspace.messages(ADMIN, "ann"))
                    .extracting(Message::text)
                    .containsExactly("hello");
        }
    }

    private Workspace start() throws IOException {
        return Workspace.start(Setups.echo().withArchive(folder.resolve("slack.jsonl")));
    }
}
