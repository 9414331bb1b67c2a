package sandbox.slack.page;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.ViewState;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import sandbox.slack.Workspace;

/** A small Slack app that shows the page every kind of block, in a message, a thread, a modal and App Home. */
final class TrialApp implements AutoCloseable {
    private final Server server;
    private final Slack slack;

    private TrialApp(Server server, Slack slack) {
        this.server = server;
        this.slack = slack;
    }

    static TrialApp start(Workspace workspace) throws Exception {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl().toString());
        Slack slack = Slack.getInstance(config);
        App app = new App(AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(workspace.botToken())
                .signingSecret(workspace.signingSecret())
                .build());
        app.command("/email-test", TrialApp::command);
        app.blockAction("again", TrialApp::again);
        app.blockAction("forget", TrialApp::forget);
        app.blockAction("more", TrialApp::chosen);
        app.blockAction("pick", TrialApp::chosen);
        app.blockAction("v", (request, context) -> context.ack());
        app.messageShortcut("explain_mail_error", (request, context) -> {
            context.respond(
                    "You asked about: " + request.getPayload().getMessage().getText());
            return context.ack();
        });
        app.viewSubmission("settings", (request, context) -> submitted(request));
        app.event(AppHomeOpenedEvent.class, (event, context) -> {
            context.client()
                    .viewsPublish(r -> r.userId(event.getEvent().getUser()).viewAsString(file("home.json")));
            return context.ack();
        });
        Server server = new Server(0);
        ServletContextHandler handler = new ServletContextHandler("/");
        handler.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
        server.setHandler(handler);
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        workspace.connectTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        return new TrialApp(server, slack);
    }

    private static Response command(SlashCommandRequest request, SlashCommandContext context)
            throws IOException, SlackApiException {
        String channel = request.getPayload().getChannelId();
        switch (String.valueOf(request.getPayload().getText())) {
            case "modal" ->
                context.client()
                        .viewsOpen(r ->
                                r.triggerId(request.getPayload().getTriggerId()).viewAsString(file("form.json")));
            case "hidden" -> {
                return context.ack("Only you see *this*.");
            }
            case "broken" -> {
                return Response.builder().statusCode(500).body("").build();
            }
            default -> {
                String ts = context.client()
                        .chatPostMessage(
                                r -> r.channel(channel).text("It works").blocksAsString(file("gallery.json")))
                        .getTs();
                context.client()
                        .chatPostMessage(r -> r.channel(channel).threadTs(ts).text(":mag: *resolve* 12 ms"));
                context.client()
                        .chatPostMessage(r -> r.channel(channel).threadTs(ts).text(":electric_plug: *connect* 3 ms"));
            }
        }
        return context.ack();
    }

    private static Response again(BlockActionRequest request, ActionContext context)
            throws IOException, SlackApiException {
        String channel = request.getPayload().getChannel().getId();
        String ts = request.getPayload().getMessage().getTs();
        String value = request.getPayload().getActions().getFirst().getValue();
        context.client().chatPostMessage(r -> r.channel(channel).threadTs(ts).text("Pressed with " + value));
        return context.ack();
    }

    private static Response forget(BlockActionRequest request, ActionContext context)
            throws IOException, SlackApiException {
        String channel = request.getPayload().getChannel().getId();
        String ts = request.getPayload().getMessage().getTs();
        context.client()
                .chatUpdate(r -> r.channel(channel).ts(ts).text("Forgotten.").blocksAsString("[]"));
        return context.ack();
    }

    private static Response chosen(BlockActionRequest request, ActionContext context)
            throws IOException, SlackApiException {
        String channel = request.getPayload().getChannel().getId();
        String value =
                request.getPayload().getActions().getFirst().getSelectedOption().getValue();
        context.client().chatPostMessage(r -> r.channel(channel).text("Chosen: " + value));
        return context.ack();
    }

    private static Response submitted(ViewSubmissionRequest request) throws IOException, SlackApiException {
        var context = request.getContext();
        var values = request.getPayload().getView().getState().getValues();
        String host = value(values, "host").getValue();
        if (host.startsWith("imap")) {
            return context.ackWithErrors(Map.of("host", "This is an IMAP host. Mail is sent through SMTP."));
        }
        String saved = String.join(
                ", ",
                host,
                value(values, "port").getValue(),
                value(values, "security").getSelectedOption().getValue(),
                value(values, "mode").getSelectedOption().getValue(),
                value(values, "after").getSelectedOptions().size() + " after",
                String.valueOf(value(values, "tell").getSelectedUsers()),
                String.valueOf(value(values, "day").getSelectedDate()),
                String.valueOf(value(values, "note").getValue()));
        context.client().chatPostMessage(r -> r.channel("C0ADMIN01").text("Saved " + saved));
        return context.ack();
    }

    private static ViewState.Value value(Map<String, Map<String, ViewState.Value>> values, String block) {
        return Objects.requireNonNull(
                Objects.requireNonNull(values.get(block), block).get("v"), block);
    }

    private static String file(String name) {
        try (InputStream in = TrialApp.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
            slack.close();
        } catch (Exception failed) {
            throw new IOException("the app did not stop", failed);
        }
    }
}
