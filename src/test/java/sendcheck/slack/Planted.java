package sendcheck.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import sandbox.slack.Workspace;
import sandbox.slack.model.Message;
import sendcheck.web.WebServer;

/** Puts messages and modals into a workspace as the app's own, as if an earlier version had left them there. */
final class Planted implements AutoCloseable {

    private static final String TRIGGER = "trigger_id";

    private final Workspace workspace;
    private final URI app;
    private final Slack slack;
    private final WebApi api;
    private final WebServer taker;
    private volatile String trigger = "";

    Planted(SlackFixture fixture) throws IOException {
        workspace = fixture.workspace;
        app = url(fixture.web);
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl().toString());
        config.setStatsEnabled(false);
        config.getMethodsConfig().setStatsEnabled(false);
        slack = Slack.getInstance(config);
        api = new WebApi(slack.methods(workspace.botToken()));
        taker = WebServer.start(0, new TriggerTaker(), Map.of());
    }

    private static URI url(WebServer web) {
        return URI.create("http://127.0.0.1:" + web.port() + "/slack/events");
    }

    /** A message with a button for each action, in a block of the action's name; every button carries the value. */
    Message message(String channel, Collection<String> actions, String value) throws ApiFailure {
        api.postMessage(channel, null, new sendcheck.slack.view.Message("Old", buttons(actions, value)), null);
        return workspace.messages(channel, "ann").getLast();
    }

    /** A modal with such buttons over those that the person has open; it can be sent. */
    void modal(String person, String callbackId, String metadata, Collection<String> actions) throws ApiFailure {
        workspace.connectTo(url(taker));
        workspace.say(person, SlackFixture.ADMIN, "/email-test");
        workspace.connectTo(app);
        api.openView(
                trigger,
                View.builder()
                        .type("modal")
                        .callbackId(callbackId)
                        .privateMetadata(metadata)
                        .title(ViewTitle.builder()
                                .type("plain_text")
                                .text("Old")
                                .build())
                        .submit(ViewSubmit.builder()
                                .type("plain_text")
                                .text("Send")
                                .build())
                        .blocks(buttons(actions, "value"))
                        .build());
    }

    private static List<LayoutBlock> buttons(Collection<String> actions, String value) {
        return actions.stream().map(action -> button(action, value)).toList();
    }

    private static LayoutBlock button(String action, String value) {
        PlainTextObject words = PlainTextObject.builder().text(action).build();
        return SectionBlock.builder()
                .blockId(action)
                .text(words)
                .accessory(ButtonElement.builder()
                        .actionId(action)
                        .text(words)
                        .value(value)
                        .build())
                .build();
    }

    @Override
    public void close() throws IOException {
        taker.close();
        try {
            slack.close();
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    /** In the place of the app: only takes note of what opens a modal. */
    private final class TriggerTaker extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            trigger = String.valueOf(request.getParameter(TRIGGER));
        }
    }
}
