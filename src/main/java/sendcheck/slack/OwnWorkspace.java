package sendcheck.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.Optional;
import sendcheck.settings.Secret;

/**
 * Lets requests of the workspace pass that the bot token belongs to, and no others. It stands in for Bolt's own
 * authorization, which asks Slack at start and fails when Slack is away.
 */
final class OwnWorkspace implements Middleware {

    /** Less than the 3 seconds that Slack waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Installation installation;
    private final Secret botToken;

    OwnWorkspace(Installation installation, Secret botToken) {
        this.installation = installation;
        this.botToken = botToken;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (request.getRequestType() == RequestType.UrlVerification) {
            return chain.next(request);
        }
        Optional<Identity> identity = installation.identity(PATIENCE);
        if (identity.isEmpty()) {
            return plain(503, "Slack has not yet said which workspace this is\n");
        }
        Context context = request.getContext();
        if (!identity.get().team().equals(context.getTeamId())) {
            return plain(401, "the request comes from another workspace\n");
        }
        context.setBotToken(botToken.reveal());
        context.setBotId(identity.get().bot());
        context.setBotUserId(identity.get().user());
        return chain.next(request);
    }

    private static Response plain(int status, String words) {
        return Response.builder()
                .statusCode(status)
                .contentType("text/plain;charset=utf-8")
                .body(words)
                .build();
    }
}
