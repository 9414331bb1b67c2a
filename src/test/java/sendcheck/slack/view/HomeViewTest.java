package sendcheck.slack.view;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.settings.Module;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;

class HomeViewTest {

    private static final Module MODULE = new Module("5500", "5500", "#it-alerts");

    @Test
    void every_profile_with_its_last_test() {
        ProfileName archive = new ProfileName(ProfileKey.parse("documents/archive"), "Documents", "Archive");
        Approved.view(HomeView.of(
                List.of(MODULE, new Module("documents", "Documents", null), new Module("empty", "Empty", null)),
                List.of(Samples.SIGNER_NAME, Samples.PORTAL_NAME, archive),
                List.of(Samples.failed())));
    }

    @Test
    void nothing_yet() {
        Approved.view(HomeView.of(List.of(), List.of(), List.of()));
    }

    @Test
    void hundreds_of_profiles_fit_with_a_note() {
        Approved.obeysTheRules(
                HomeView.of(List.of(MODULE), Collections.nCopies(300, Samples.PORTAL_NAME), List.of(Samples.passed())));
    }
}
