package sendcheck.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import sendcheck.settings.Catalog;
import sendcheck.slack.view.HomeView;
import sendcheck.testrun.TestRuns;

/** Someone opens App Home: it is shown as things stand. */
final class HomeOpened implements BoltEventHandler<AppHomeOpenedEvent> {

    private final Catalog catalog;
    private final TestRuns runs;
    private final WebApi api;
    private final Work work;
    private final RecentIds seen = new RecentIds();

    HomeOpened(Catalog catalog, TestRuns runs, WebApi api, Work work) {
        this.catalog = catalog;
        this.runs = runs;
        this.api = api;
        this.work = work;
    }

    @Override
    public Response apply(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        AppHomeOpenedEvent event = payload.getEvent();
        if ("home".equals(event.getTab()) && seen.isNew(payload.getEventId())) {
            work.start(
                    "showing App Home",
                    () -> api.publishView(
                            event.getUser(), HomeView.of(catalog.modules(), catalog.profileNames(), runs.latest())));
        }
        return context.ack();
    }
}
