package sandbox.slack.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sandbox.inbox.Inbox;
import sandbox.slack.Workspace;
import sandbox.slack.model.Person;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /stream?as=NAME}: server-sent events for one person. First {@code state}, everything the person sees, then one
 * event a change; a page that lost the connection connects again and begins anew. An unknown name means the first person.
 */
final class StreamServlet extends HttpServlet {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int RECONNECT_MILLIS = 1_000;

    private final transient Workspace workspace;
    private final transient Inbox inbox;
    private final transient Audience audience;

    StreamServlet(Workspace workspace, Inbox inbox, Audience audience) {
        this.workspace = workspace;
        this.inbox = inbox;
        this.audience = audience;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> person = person(request.getParameter("as"));
        if (person.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/event-stream;charset=utf-8");
        Listener listener = audience.join();
        try {
            stream(response.getWriter(), new Sight(workspace, inbox, person.get()), listener);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            audience.leave(listener);
        }
    }

    private Optional<Person> person(@Nullable String name) {
        return workspace.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .or(() -> workspace.people().stream().findFirst());
    }

    private static void stream(PrintWriter out, Sight sight, Listener listener) throws InterruptedException {
        out.print("retry: " + RECONNECT_MILLIS + "\n");
        send(out, sight.everything());
        boolean open = true;
        while (open && !out.checkError()) {
            Optional<Occurrence> next = listener.next();
            next.ifPresentOrElse(
                    occurrence -> sight.of(occurrence).ifPresent(event -> send(out, event)), () -> out.print(":\n\n"));
            open = next.filter(Occurrence.Closing.class::isInstance).isEmpty();
        }
    }

    private static void send(PrintWriter out, Sight.Event event) {
        out.print("event: " + event.name() + "\ndata: " + JSON.writeValueAsString(event.data()) + "\n\n");
    }
}
