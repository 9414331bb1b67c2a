package sendcheck.lookup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.editing.Suggestion;
import sendcheck.editing.Suggestions;
import sendcheck.posture.Dns;
import sendcheck.settings.EmailAddress;

/** Asks all sources side by side, within one limit; what is not answered by then is left out. */
public final class SettingsLookup implements Suggestions {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsLookup.class);
    private static final int MOST = 5;

    private final Dns dns;
    private final PublishedServices services;
    private final Autoconfig directory;
    private final Duration limit;

    /** @param limit for all sources together */
    public SettingsLookup(Dns dns, PublishedServices services, Autoconfig directory, Duration limit) {
        this.dns = dns;
        this.services = services;
        this.directory = directory;
        this.limit = limit;
    }

    @Override
    public List<Suggestion> forAddress(String fromAddress) {
        return EmailAddress.parse(fromAddress)
                .flatMap(address -> address.publicDomain().map(domain -> found(address, domain)))
                .orElse(List.of())
                .stream()
                .limit(MOST)
                .map(Found::suggestion)
                .toList();
    }

    private List<Found> found(EmailAddress address, String domain) {
        Sources sources = new Sources(address, domain);
        List<Callable<List<Found>>> questions = List.of(
                () -> sources.byProvider(dns), () -> sources.published(services), () -> sources.listed(directory));
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("lookup-", 0).factory());
        try {
            List<Found> all = new ArrayList<>();
            for (Future<List<Found>> answer : threads.invokeAll(questions, limit.toMillis(), TimeUnit.MILLISECONDS)) {
                answer(answer).forEach(found -> add(found, all));
            }
            return all;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Found> answer(Future<List<Found>> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException late) {
            return List.of();
        } catch (ExecutionException failed) {
            LOG.error("Looking up settings failed", failed.getCause());
            return List.of();
        }
    }

    private static void add(Found found, List<Found> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isLike(found)) {
                all.set(i, all.get(i).and(found));
                return;
            }
        }
        all.add(found);
    }
}
