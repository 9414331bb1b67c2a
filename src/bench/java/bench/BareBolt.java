package bench;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/** The least that Bolt on Jetty can be: acknowledges {@code /email-test} and does nothing else. */
final class BareBolt {
    private BareBolt() {}

    public static void main(String[] arguments) throws Exception {
        App app = new App(AppConfig.builder()
                .signingSecret(System.getenv("SLACK_SIGNING_SECRET"))
                .singleTeamBotToken(System.getenv("SLACK_BOT_TOKEN"))
                .build());
        app.slack().getConfig().setMethodsEndpointUrlPrefix(System.getenv("SLACK_API_URL"));
        app.command("/email-test", (request, context) -> context.ack());
        Server server = new Server(Integer.parseInt(System.getenv("PORT")));
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
        context.addServlet(new ServletHolder(new Ready()), "/readyz");
        server.setHandler(context);
        server.start();
        server.join();
    }

    private static final class Ready extends jakarta.servlet.http.HttpServlet {
        @Override
        protected void doGet(
                jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response) {
            response.setStatus(200);
        }
    }
}
