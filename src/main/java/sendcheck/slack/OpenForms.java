package sendcheck.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.editing.EditSettings;
import sendcheck.secretlink.SecretBoard;
import sendcheck.settings.Problem;
import sendcheck.settings.ProfileKey;
import sendcheck.slack.view.SecretLinkModal;
import sendcheck.testrun.Person;

/** Tells in the modals that wait for a secret that it was set; in whatever process it happens. */
final class OpenForms implements SecretBoard {

    private final EditSettings settings;
    private final Forms forms;
    private final WebApi api;
    private final Work work;

    OpenForms(EditSettings settings, Forms forms, WebApi api, Work work) {
        this.settings = settings;
        this.forms = forms;
        this.api = api;
        this.work = work;
    }

    @Override
    public void set(Person by, ProfileKey profile, Problem.Field field, @Nullable String view) {
        OpenForm.read(view).ifPresent(open -> {
            work.start("telling that a secret is set", () -> notice(by, profile, field, open.notice()));
            work.start("telling that a secret is set", () -> form(by, profile, open.view()));
        });
    }

    private void notice(Person by, ProfileKey profile, Problem.Field field, String name) throws ApiFailure {
        String title =
                settings.kept(profile).map(kept -> kept.profile().fullTitle()).orElse(profile.toString());
        try {
            api.updateNamedView(name, SecretLinkModal.done(field, title, name, by.name()));
        } catch (ApiFailure failure) {
            if (!failure.isViewGone()) {
                throw failure;
            }
        }
    }

    private void form(Person by, ProfileKey profile, String view) throws ApiFailure {
        boolean isLatest = forms.latest(by, profile)
                .filter(latest -> latest.view().equals(view))
                .isPresent();
        if (isLatest) {
            forms.showLatest(by, profile, List.of());
        }
    }
}
