package sandbox.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.Message;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A bare Bolt app on Jetty that answers everything its manifest names, except what it is to get wrong. */
public final class EchoApp implements AutoCloseable {
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    /** Starts on a free port, answering to the workspace. */
    public static EchoApp start(Workspace workspace) throws Exception {
        EchoApp echo = new EchoApp();
        SlackConfig slack = new SlackConfig();
        slack.setMethodsEndpointUrlPrefix(workspace.apiUrl().toString());
        App app = new App(AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .singleTeamBotToken(workspace.botToken())
                .signingSecret(workspace.signingSecret())
                .build());
        echo.handle(app);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
        echo.server.addConnector(echo.connector);
        echo.server.setHandler(context);
        echo.server.start();
        workspace.connectTo(echo.url());
        return echo;
    }

    /** The request URL. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/slack/events");
    }

    private void handle(App app) {
        app.command("/echo", EchoApp::echo);
        app.command(
                "/whisper",
                (request, context) -> context.ack(request.getPayload().getText()));
        app.command("/run", EchoApp::run);
        app.command("/form", EchoApp::openForm);
        app.command("/slow", (request, context) -> {
            stopped.join();
            return context.ack();
        });
        app.blockAction("again", (request, context) -> {
            context.respond(answer -> answer.replaceOriginal(true).text("again"));
            return context.ack();
        });
        app.messageShortcut("echo_this", (request, context) -> {
            context.respond(
                    "You asked about: " + request.getPayload().getMessage().getText());
            return context.ack();
        });
        app.viewSubmission("form", (request, context) -> {
            String name = request.getPayload().getView().getState().getValues().values().stream()
                    .map(actions -> actions.get("name"))
                    .filter(Objects::nonNull)
                    .map(ViewState.Value::getValue)
                    .findFirst()
                    .orElse("nobody");
            if (name.equals("bad")) {
                return context.ackWithErrors(Map.of("name", "This name is taken"));
            }
            context.client()
                    .chatPostMessage(
                            post -> post.channel(request.getPayload().getView().getPrivateMetadata())
                                    .text("Hello " + name));
            return context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (request, context) -> {
            View home = view(v -> v.type("home").blocks(asBlocks(section(s -> s.text(markdownText("Welcome home"))))));
            context.client()
                    .viewsPublish(publish ->
                            publish.userId(request.getEvent().getUser()).view(home));
            return context.ack();
        });
        app.event(AppMentionEvent.class, (request, context) -> {
            context.say("You called?");
            return context.ack();
        });
    }

    private static Response echo(SlashCommandRequest request, SlashCommandContext context)
            throws IOException, SlackApiException {
        String text = request.getPayload().getText();
        context.client()
                .chatPostMessage(post -> post.channel(request.getPayload().getChannelId())
                        .text(text)
                        .blocks(asBlocks(
                                section(s -> s.blockId("text").text(markdownText(text))),
                                actions(a -> a.blockId("buttons")
                                        .elements(asElements(button(b -> b.actionId("again")
                                                .text(plainText("Again"))
                                                .value(text))))))));
        return context.ack();
    }

    private static Response run(SlashCommandRequest request, SlashCommandContext context)
            throws IOException, SlackApiException {
        String channel = request.getPayload().getChannelId();
        ChatPostMessageResponse parent = context.client()
                .chatPostMessage(post -> post.channel(channel).text("running").metadata(state("running")));
        context.client()
                .chatPostMessage(
                        post -> post.channel(channel).threadTs(parent.getTs()).text("step one"));
        context.client()
                .chatUpdate(edit -> edit.channel(channel)
                        .ts(parent.getTs())
                        .text("finished")
                        .metadata(state("done")));
        return context.ack();
    }

    private static Message.Metadata state(String state) {
        return Message.Metadata.builder()
                .eventType("sendcheck_run")
                .eventPayload(Map.of("state", state))
                .build();
    }

    private static Response openForm(SlashCommandRequest request, SlashCommandContext context)
            throws IOException, SlackApiException {
        View form = view(v -> v.type("modal")
                .callbackId("form")
                .privateMetadata(request.getPayload().getChannelId())
                .title(viewTitle(t -> t.type("plain_text").text("A form")))
                .submit(viewSubmit(t -> t.type("plain_text").text("Save")))
                .close(viewClose(t -> t.type("plain_text").text("Cancel")))
                .blocks(asBlocks(input(i ->
                        i.blockId("name").label(plainText("Name")).element(plainTextInput(t -> t.actionId("name")))))));
        ViewsOpenResponse opened = context.client()
                .viewsOpen(open ->
                        open.triggerId(request.getPayload().getTriggerId()).view(form));
        return opened.isOk() ? context.ack() : context.ack("The form did not open: " + opened.getError());
    }

    @Override
    public void close() throws IOException {
        stopped.complete(null);
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IOException("the echo app did not stop", failed);
        }
    }
}
