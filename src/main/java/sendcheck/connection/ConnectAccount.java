package sendcheck.connection;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SignIn;
import sendcheck.testrun.Person;

/** The use case: a person connects the account of a profile, and disconnects it. */
public final class ConnectAccount implements AutoCloseable {

    private final Catalog catalog;
    private final ConnectedAccounts accounts;
    private final Attempts attempts;
    private final Clock clock;
    private final RandomGenerator random;
    private final Attendance attendance;

    /** @param random for the ids of attempts */
    public ConnectAccount(
            Catalog catalog,
            ConnectedAccounts accounts,
            Attempts attempts,
            Attendance attendance,
            Clock clock,
            RandomGenerator random) {
        this.catalog = catalog;
        this.accounts = accounts;
        this.attempts = attempts;
        this.attendance = attendance;
        this.clock = clock;
        this.random = random;
    }

    /** What came of the wish to connect or disconnect. */
    public sealed interface Answer {

        /**
         * An attempt goes on; the person sees the code soon.
         *
         * @param before what it will replace; null when nobody is connected
         */
        record Begun(Attempt attempt, @Nullable ConnectedAccount before) implements Answer {}

        /** The account is not connected any more. */
        record Disconnected(String mailbox, ConnectedAccount before) implements Answer {}

        /** There was nothing to disconnect. */
        record NotConnected(String mailbox) implements Answer {}

        /** The settings of this profile need no account connected, or there is no such profile. */
        record NothingToConnect() implements Answer {}

        /** So many connect accounts just now that this one must wait. */
        record TooMany() implements Answer {}

        /**
         * The settings must be mended first.
         *
         * @param problem a whole sentence
         */
        record Unusable(String problem) implements Answer {}
    }

    /** Asks for a code and shows it, in the background. */
    public Answer connect(ProfileKey profile, Person person) {
        Optional<Account> wanted = Account.of(catalog, profile);
        if (wanted.isEmpty()) {
            return new Answer.NothingToConnect();
        }
        Account account = wanted.get();
        return account.problem().<Answer>map(Answer.Unusable::new).orElseGet(() -> begin(account, person));
    }

    private Answer begin(Account account, Person person) {
        SignIn.OAuth signIn = account.signIn();
        Attempt attempt = new Attempt(
                AttemptId.random(random),
                account.profile().key(),
                account.profile().fullTitle(),
                account.key(),
                signIn.user(),
                person,
                clock.instant());
        return attendance.begin(attempt, signIn, account.server().trustAnchors())
                ? new Answer.Begun(attempt, accounts.find(account.key()).orElse(null))
                : new Answer.TooMany();
    }

    /** Ends an attempt; false when it has ended before, or was begun by someone else. */
    public boolean cancel(AttemptId id, Person person) {
        return attempts.find(id)
                .filter(attempt -> attempt.by().id().equals(person.id()))
                .map(attempt -> attendance.end(attempt, new Ending.Cancelled()))
                .orElse(false);
    }

    /** Forgets the tokens of the profile's account, for every profile that sends with it; codes that wait are of no use then. */
    public Answer disconnect(ProfileKey profile) {
        Optional<Account> wanted = Account.of(catalog, profile);
        if (wanted.isEmpty()) {
            return new Answer.NothingToConnect();
        }
        attendance.endAll(wanted.get().key(), new Ending.Cancelled());
        String mailbox = wanted.get().signIn().user();
        Optional<ConnectedAccount> before = accounts.find(wanted.get().key());
        boolean forgotten = accounts.forget(wanted.get().key());
        return before.filter(found -> forgotten)
                .<Answer>map(found -> new Answer.Disconnected(mailbox, found))
                .orElseGet(() -> new Answer.NotConnected(mailbox));
    }

    /** Looks after the attempts that go on, until this is closed; returns at once. */
    public void start(Duration pace) {
        attendance.start(pace);
    }

    /** Ends the attempts of this process, and says so. */
    @Override
    public void close() {
        attendance.close();
    }
}
