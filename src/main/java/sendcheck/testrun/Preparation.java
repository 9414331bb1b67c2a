package sendcheck.testrun;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendcheck.diagnosis.Assignment;
import sendcheck.report.TestMails;
import sendcheck.settings.Catalog;
import sendcheck.settings.Delivery;
import sendcheck.settings.EmailAddress;
import sendcheck.settings.MailServer;
import sendcheck.settings.Problem;
import sendcheck.settings.Profile;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SenderOverride;
import sendcheck.settings.SignIn;

/** Makes an assignment of a test run: its profile as it stands now, with what the order asks for instead. */
final class Preparation {
    private static final MailServer NO_SERVER = new MailServer("", 0, Security.NONE, new SignIn.None(), null);
    private static final Sender NO_SENDER = new Sender("", "", null, List.of());

    private final Catalog catalog;
    private final UnsavedSettings unsaved;
    private final Clock clock;

    Preparation(Catalog catalog, UnsavedSettings unsaved, Clock clock) {
        this.catalog = catalog;
        this.unsaved = unsaved;
        this.clock = clock;
    }

    Prepared prepare(TestRun run) {
        try {
            return profile(run)
                    .map(profile -> prepare(run, profile))
                    .orElseGet(() -> withoutSettings(
                            run, Problem.Field.PROFILE, "There is no profile " + run.profile() + " any more."));
        } catch (Catalog.UnreadableSecret unreadable) {
            String secret = unreadable.field().label().toLowerCase(Locale.ROOT);
            return withoutSettings(
                    run,
                    unreadable.field(),
                    "The stored " + secret + " cannot be decrypted with the service's keyset. Enter the " + secret
                            + " again, or start the service with the keyset that was in use when it was entered.");
        }
    }

    private Optional<Profile> profile(TestRun run) {
        return switch (run.occasion()) {
            case Occasion.Unsaved(var values) -> unsaved.profile(run.profile(), values);
            case Occasion.None none -> catalog.profile(run.profile());
            case Occasion.Saved saved -> catalog.profile(run.profile());
        };
    }

    private Prepared withoutSettings(TestRun run, Problem.Field field, String message) {
        return impossible(assignment(run, NO_SERVER, NO_SENDER, ""), field, message);
    }

    private static Prepared impossible(Assignment assignment, Problem.Field field, String message) {
        return new Prepared.Impossible(assignment, new Problem(field, Problem.Severity.ERROR, message));
    }

    private Prepared prepare(TestRun run, Profile profile) {
        return switch (profile.delivery()) {
            case Delivery.PreparersEmailProgram() ->
                impossible(
                        assignment(run, NO_SERVER, profile.sender(), profile.testRecipient()),
                        Problem.Field.DELIVERY,
                        "Mail of this profile is a draft in the preparer's own e-mail program, so there is no server to test."
                                + " To send through a server, change the delivery mode to Specify a Server.");
            case Delivery.SpecifyServer(MailServer server) -> prepare(run, profile, server);
        };
    }

    private Prepared prepare(TestRun run, Profile profile, MailServer server) {
        String asked = run.from();
        if (run.kind() == RunKind.OVERRIDES) {
            return overrides(run, profile, server);
        }
        if (asked == null) {
            return new Prepared.Ready(assignment(run, server, profile.sender(), profile.testRecipient()));
        }
        Optional<String> address = senderAddress(profile, asked);
        Sender sender = profile.sender().as(address.orElse(asked));
        Assignment assignment = assignment(run, server, sender, profile.testRecipient());
        return address.isPresent()
                ? new Prepared.Ready(assignment)
                : impossible(
                        assignment,
                        Problem.Field.FROM_ADDRESS,
                        "\"" + asked
                                + "\" is no portal user with a From address of its own. Name one, or give an address.");
    }

    private Prepared overrides(TestRun run, Profile profile, MailServer server) {
        List<SenderOverride> overrides = catalog.overrides(profile.key());
        Assignment plain = assignment(run, server, profile.sender(), profile.testRecipient());
        return overrides.isEmpty()
                ? impossible(
                        plain,
                        Problem.Field.FROM_ADDRESS,
                        "No portal user has a From address of its own in this profile, so there are no overrides to try.")
                : new Prepared.Ready(new Assignment(
                        plain.runId(),
                        plain.server(),
                        plain.sender(),
                        plain.recipient(),
                        plain.dryRun(),
                        plain.mail(),
                        overrides));
    }

    /** The From address that was asked for by portal user or as it is. */
    private Optional<String> senderAddress(Profile profile, String asked) {
        return catalog.overrides(profile.key()).stream()
                .filter(override -> override.portalUser().equalsIgnoreCase(asked))
                .map(SenderOverride::address)
                .findFirst()
                .or(() -> EmailAddress.parse(asked).map(EmailAddress::value));
    }

    private Assignment assignment(TestRun run, MailServer server, Sender sender, String testRecipient) {
        String asked = run.recipient();
        TestMails.Occasion occasion = new TestMails.Occasion(
                run.id().value(), run.profileTitle(), run.requester().name(), clock.instant());
        return new Assignment(
                run.id().value(),
                server,
                sender,
                asked == null ? testRecipient : asked,
                run.dryRun(),
                TestMails.compose(occasion, server, sender));
    }
}
