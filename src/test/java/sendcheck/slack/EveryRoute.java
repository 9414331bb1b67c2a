package sendcheck.slack;

import com.slack.api.methods.MethodsClient;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import sendcheck.connection.Attendance;
import sendcheck.connection.ConnectAccount;
import sendcheck.connection.ConnectionBoard;
import sendcheck.connection.MemoryAccounts;
import sendcheck.connection.MemoryAttempts;
import sendcheck.connection.PromptedSignIn;
import sendcheck.remedy.Remedies;
import sendcheck.roles.RolePermits;
import sendcheck.roles.RoleRules;
import sendcheck.settings.Secret;

/** All that the app answers to, with parts that are never used: for tests that go through it. */
final class EveryRoute {

    private EveryRoute() {}

    static Routes routes() {
        MemoryRuns runs = new MemoryRuns();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.shutdown();
        try (Work work = new Work(new Patience())) {
            WebApi api = new WebApi(unused());
            Postings postings = new Postings(api, new MemoryMessages());
            return Routes.of(
                    new MemoryCatalog(),
                    runs,
                    new Displays(
                            new RunDisplay(postings, runs, work, timer, Duration.ofSeconds(1)),
                            new SweepDisplay(postings, runs)),
                    connecting(timer),
                    new RolePermits(
                            RoleRules.NONE, new UserGroups(RoleRules.NONE, api, work, timer, Clock.systemUTC())),
                    new MemorySettings().editing(),
                    NoArranging.ARRANGING,
                    api,
                    new SlackFiles(new OkHttpClient(), new Secret(""), URI.create("https://slack.com/api/")),
                    work,
                    new PrivateAnswers(api, work),
                    new Remedies(List.of()),
                    Clock.systemUTC());
        }
    }

    private static ConnectAccount connecting(ScheduledExecutorService timer) {
        MemoryAccounts accounts = new MemoryAccounts();
        MemoryAttempts attempts = new MemoryAttempts(accounts);
        ConnectionBoard board =
                new AccountDisplay(new Postings(new WebApi(unused()), new MemoryMessages()), new Patience());
        return new ConnectAccount(
                new MemoryCatalog(),
                accounts,
                attempts,
                new Attendance(
                        attempts,
                        new PromptedSignIn(),
                        board,
                        new Remedies(List.of()),
                        Clock.systemUTC(),
                        timer,
                        timer),
                Clock.systemUTC(),
                RandomGenerator.getDefault());
    }

    private static MethodsClient unused() {
        return (MethodsClient) Proxy.newProxyInstance(
                EveryRoute.class.getClassLoader(), new Class<?>[] {MethodsClient.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
