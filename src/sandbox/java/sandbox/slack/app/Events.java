package sandbox.slack.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sandbox.slack.manifest.Manifest;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Message;
import sandbox.slack.model.Person;
import sandbox.slack.model.SlackJson;
import sandbox.slack.state.State;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells the app what happened, as far as its manifest subscribes to it; tries again what it did not take. */
public final class Events {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final State state;
    private final SlackJson json;
    private final Manifest manifest;
    private final Payloads payloads;
    private final SignedPost app;
    private final ScheduledExecutorService timer;
    private final List<Duration> retries;

    Events(
            State state,
            SlackJson json,
            Manifest manifest,
            Payloads payloads,
            SignedPost app,
            ScheduledExecutorService timer,
            List<Duration> retries) {
        this.state = state;
        this.json = json;
        this.manifest = manifest;
        this.payloads = payloads;
        this.app = app;
        this.timer = timer;
        this.retries = retries;
    }

    /** Asks the app to prove that the URL is its own; whether it did. */
    public boolean verifyUrl() {
        String challenge = payloads.ids().get();
        ObjectNode body = json.object().put("type", "url_verification").put("challenge", challenge);
        return app.send("application/json", body.put("token", "sandbox").toString(), Map.of())
                        instanceof Delivery.Accepted accepted
                && (accepted.body().strip().equals(challenge)
                        || accepted.json(new JsonMapper())
                                .path("challenge")
                                .asString("")
                                .equals(challenge));
    }

    /** The person opened the app's Home tab. */
    public Answer homeOpened(Person person) {
        ObjectNode event = json.object().put("type", "app_home_opened").put("user", person.id());
        event.put("channel", state.directory().direct(person).id()).put("tab", "home");
        state.views().home(person.id()).ifPresent(home -> event.set("view", json.view(home, json.object())));
        return tell(event.put("event_ts", payloads.now()));
    }

    Answer posted(Person person, Channel channel, Message message) {
        ObjectNode event = json.message(message);
        event.put("channel", channel.id()).put("event_ts", message.ts());
        event.put("channel_type", channel.direct() ? "im" : "channel");
        if (message.text().contains("<@" + json.bot().id() + ">")) {
            return tell(event.put("type", "app_mention"));
        }
        boolean subscribed = manifest.events().contains(channel.direct() ? "message.im" : "message.channels")
                && channel.has(json.bot().id());
        return subscribed ? deliver(payloads.event(event), 0, "") : new Answer.Acknowledged();
    }

    private Answer tell(ObjectNode event) {
        return manifest.events().contains(event.path("type").asString(""))
                ? deliver(payloads.event(event), 0, "")
                : new Answer.Acknowledged();
    }

    private Answer deliver(ObjectNode envelope, int attempt, String reason) {
        Map<String, String> headers = attempt == 0
                ? Map.of()
                : Map.of("X-Slack-Retry-Num", Integer.toString(attempt), "X-Slack-Retry-Reason", reason);
        Delivery delivery = app.send("application/json", envelope.toString(), headers);
        if (!(delivery instanceof Delivery.Accepted) && attempt < retries.size()) {
            String next = switch (delivery) {
                case Delivery.Accepted accepted -> "";
                case Delivery.Rejected rejected -> "http_error";
                case Delivery.TimedOut timedOut -> "http_timeout";
                case Delivery.Unreachable unreachable -> "connection_failed";
            };
            ScheduledFuture<?> unused = timer.schedule(
                    () -> deliver(envelope, attempt + 1, next),
                    retries.get(attempt).toMillis(),
                    TimeUnit.MILLISECONDS);
        } else if (!(delivery instanceof Delivery.Accepted)) {
            LOG.warn(
                    "the app did not take the event {}: {}",
                    envelope.path("event").path("type"),
                    delivery.error());
        }
        return new Answer.Acknowledged();
    }
}
