package sendcheck.slack;

import java.util.Optional;
import sendcheck.incident.Change;
import sendcheck.incident.Incident;
import sendcheck.settings.Catalog;
import sendcheck.settings.Module;
import sendcheck.slack.view.IncidentMessages;
import sendcheck.testrun.PostedMessages.Posted;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

/** Incidents in the alert channel of their module: one message each, and one reply when it is over. */
final class IncidentDisplay {

    private final Postings postings;
    private final Catalog catalog;
    private final TestRuns runs;

    IncidentDisplay(Postings postings, Catalog catalog, TestRuns runs) {
        this.postings = postings;
        this.catalog = catalog;
        this.runs = runs;
    }

    /** Tells what the run changed; when another run or process changes it meanwhile, once more, so that the last word stays. */
    void tell(TestRun run, Change change) throws ApiFailure {
        Change told = change;
        tell(told);
        for (Change now = runs.changeBy(run); !now.equals(told); now = runs.changeBy(run)) {
            told = now;
            tell(told);
        }
    }

    private void tell(Change change) throws ApiFailure {
        switch (change) {
            case Change.Opened(Incident incident) -> failing(incident);
            case Change.Updated(Incident incident) -> failing(incident);
            case Change.Recovered recovered -> recovered(recovered);
            case Change.None() -> {}
        }
    }

    /** A late repetition must not turn a green message red again. */
    private void failing(Incident incident) throws ApiFailure {
        Optional<String> channel = alertChannel(incident.profile().module());
        if (channel.isPresent() && postings.find(Slot.recovery(incident)).isEmpty()) {
            postings.show(Slot.alert(incident), channel.get(), IncidentMessages.failing(incident));
        }
    }

    private void recovered(Change.Recovered change) throws ApiFailure {
        Incident incident = change.incident();
        Optional<Posted> alert = postings.find(Slot.alert(incident));
        if (alert.isPresent()) {
            Posted green = postings.show(
                    Slot.alert(incident),
                    alert.get().channel(),
                    IncidentMessages.recovered(incident, change.at(), change.run()));
            postings.reply(
                    Slot.recovery(incident),
                    green,
                    IncidentMessages.recoveryReply(incident, change.at(), change.run()));
        }
    }

    private Optional<String> alertChannel(String module) {
        return catalog.modules().stream()
                .filter(candidate -> candidate.key().equals(module))
                .findFirst()
                .map(Module::alertChannel);
    }
}
