package sendcheck.slack;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.report.MailDraft;
import sendcheck.roles.Permit;
import sendcheck.roles.Permits;
import sendcheck.settings.Catalog;
import sendcheck.settings.Delivery;
import sendcheck.settings.EmailAddress;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.settings.SenderOverride;
import sendcheck.slack.view.ActionValues.Start;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.Message;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.Order;
import sendcheck.testrun.RunKind;
import sendcheck.testrun.SweepId;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

/** Orders test runs; what comes of them is seen on the board. */
final class Orders {

    private final Catalog catalog;
    private final ArchivedProfiles archived;
    private final TestRuns runs;
    private final SweepDisplay sweeps;
    private final Permits permits;
    private final Work work;

    Orders(Catalog catalog, ArchivedProfiles archived, TestRuns runs, SweepDisplay sweeps, Permits permits, Work work) {
        this.catalog = catalog;
        this.archived = archived;
        this.runs = runs;
        this.sweeps = sweeps;
        this.permits = permits;
        this.work = work;
    }

    /** Orders one test; what to say privately instead, when there is nothing to test. */
    Optional<Message> test(Asked asked, Start start) {
        Optional<Message> instead = refusal(asked, other(start)).or(() -> insteadOf(start, asked));
        if (instead.isEmpty()) {
            accept(asked, List.of(start.profile()), null, start);
        }
        return instead;
    }

    /** The same test once more, for this person. */
    Optional<Message> again(Asked asked, TestRun run) {
        if (run.occasion() instanceof Occasion.Unsaved unsaved) {
            return unsaved(asked, run.profile(), unsaved);
        }
        return test(
                asked,
                new Start(run.profile(), run.recipient(), run.from(), run.dryRun(), run.kind() == RunKind.OVERRIDES));
    }

    /** Typed settings show what they would do; only who may change settings may try other ones. */
    private Optional<Message> unsaved(Asked asked, ProfileKey profile, Occasion.Unsaved unsaved) {
        if (permits.changeSettings(asked.person()) instanceof Permit.Refused(String words)) {
            return Optional.of(Answers.problem(words));
        }
        Optional<Message> outOfUse = archived.answer(profile, asked.person());
        if (outOfUse.isPresent()) {
            return outOfUse;
        }
        runs.accept(new Order(
                asked.requestId(),
                asked.person(),
                asked.channel(),
                List.of(profile),
                null,
                null,
                null,
                false,
                RunKind.TEST,
                unsaved));
        return Optional.empty();
    }

    /**
     * Orders a test of each of these profiles that has a server.
     *
     * @param options recipient, From address and dry run; its profile does not count
     */
    Optional<Message> sweep(Asked asked, String title, List<ProfileName> profiles, Start options) {
        Optional<Message> refusal = refusal(asked, options.recipient());
        if (refusal.isPresent()) {
            return refusal;
        }
        List<ProfileKey> withServer =
                profiles.stream().map(ProfileName::key).filter(this::hasServer).toList();
        if (withServer.isEmpty()) {
            return Optional.of(
                    Answers.problem("None of these profiles uses a mail server, so there is nothing to test."));
        }
        accept(asked, withServer, title, options);
        List<String> leftOut = profiles.stream()
                .filter(profile -> !withServer.contains(profile.key()))
                .map(ProfileName::fullTitle)
                .toList();
        return leftOut.isEmpty() ? Optional.empty() : Optional.of(Answers.leftOut(leftOut));
    }

    private Optional<Message> refusal(Asked asked, @Nullable String recipient) {
        return Answers.refusal(permits.testIn(asked.person(), asked.channel()))
                .or(() -> recipient == null
                        ? Optional.empty()
                        : Answers.refusal(permits.sendTestTo(asked.person(), recipient)));
    }

    /** The recipient that is not the profile's own; null when it is that. */
    private @Nullable String other(Start start) {
        String recipient = start.recipient();
        if (recipient == null) {
            return null;
        }
        try {
            return catalog.profile(start.profile())
                            .filter(profile -> profile.testRecipient().equalsIgnoreCase(recipient))
                            .isPresent()
                    ? null
                    : recipient;
        } catch (Catalog.UnreadableSecret unreadable) {
            return recipient;
        }
    }

    private Optional<Message> insteadOf(Start start, Asked asked) {
        try {
            Optional<Profile> profile = catalog.profile(start.profile());
            if (profile.isEmpty()) {
                return archived.answer(start.profile(), asked.person())
                        .or(() -> Optional.of(Answers.problem("This profile does not exist any more.")));
            }
            return switch (profile.get().delivery()) {
                case Delivery.PreparersEmailProgram() -> Optional.of(draft(profile.get(), start));
                case Delivery.SpecifyServer ignored ->
                    start.overrides() ? insteadOfOverrides(profile.get()) : unknownSender(profile.get(), start);
            };
        } catch (Catalog.UnreadableSecret unreadable) {
            return Optional.empty(); // the run itself tells of it, with what to do
        }
    }

    private Optional<Message> insteadOfOverrides(Profile profile) {
        return catalog.overrides(profile.key()).isEmpty()
                ? Optional.of(Answers.problem("No portal user has a From address of its own in " + profile.fullTitle()
                        + ", so there are no overrides to try."))
                : Optional.empty();
    }

    private Optional<Message> unknownSender(Profile profile, Start start) {
        String asked = start.from();
        if (asked == null || EmailAddress.parse(asked).isPresent()) {
            return Optional.empty();
        }
        List<String> users = catalog.overrides(profile.key()).stream()
                .map(SenderOverride::portalUser)
                .toList();
        return users.stream().anyMatch(asked::equalsIgnoreCase)
                ? Optional.empty()
                : Optional.of(Answers.unknownSender(profile.fullTitle(), asked, users));
    }

    private boolean hasServer(ProfileKey key) {
        try {
            return catalog.profile(key)
                    .filter(profile -> profile.delivery() instanceof Delivery.SpecifyServer)
                    .isPresent();
        } catch (Catalog.UnreadableSecret unreadable) {
            return true; // only a server's settings have secrets
        }
    }

    private void accept(Asked asked, List<ProfileKey> profiles, @Nullable String sweepTitle, Start options) {
        List<TestRun> accepted = runs.accept(new Order(
                asked.requestId(),
                asked.person(),
                asked.channel(),
                profiles,
                sweepTitle,
                options.recipient(),
                options.from(),
                options.dryRun(),
                options.overrides() ? RunKind.OVERRIDES : RunKind.TEST));
        SweepId sweep = accepted.get(0).sweep();
        if (sweep != null) {
            work.start("showing sweep " + sweep, () -> sweeps.refresh(sweep));
        }
    }

    private static Message draft(Profile profile, Start start) {
        String recipient = start.recipient() == null ? profile.testRecipient() : start.recipient();
        return Answers.preparersProgram(profile.fullTitle(), MailDraft.test(profile.fullTitle(), recipient));
    }
}
