package sendcheck.slack;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.SettingsAnswers;
import sendcheck.slack.view.SettingsAnswers.Row;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

/** The list of profiles, with how they stand. */
final class SettingsList {

    private final Catalog catalog;
    private final TestRuns runs;

    SettingsList(Catalog catalog, TestRuns runs) {
        this.catalog = catalog;
        this.runs = runs;
    }

    /** @param firstModule its profiles come first; null: in the order of the catalog */
    Message message(@Nullable String firstModule) {
        Map<ProfileKey, TestRun> latest = new HashMap<>();
        runs.latest().forEach(run -> latest.put(run.profile(), run));
        List<ProfileName> names = catalog.profileNames().stream()
                .sorted(Comparator.comparing(name -> !name.key().module().equals(firstModule)))
                .toList();
        List<Row> rows = names.stream()
                .limit(SettingsAnswers.MOST_ROWS)
                .map(name -> new Row(name, sender(name.key()), latest.get(name.key())))
                .toList();
        return SettingsAnswers.list(rows, names.size() - rows.size());
    }

    private String sender(ProfileKey key) {
        try {
            return catalog.profile(key)
                    .map(profile -> profile.sender().address())
                    .orElse("");
        } catch (Catalog.UnreadableSecret unreadable) {
            return "";
        }
    }
}
