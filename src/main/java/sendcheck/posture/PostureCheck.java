package sendcheck.posture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import sendcheck.posture.DomainPosture.Remark;
import sendcheck.posture.DomainPosture.Topic;
import sendcheck.settings.EmailAddress;

/** Looks at the domain of a From address; the topics side by side, within one limit. */
public final class PostureCheck {

    private final Dns dns;
    private final Duration limit;

    /** @param limit for all questions together; what is not answered by then is told as unknown */
    public PostureCheck(Dns dns, Duration limit) {
        this.dns = dns;
        this.limit = limit;
    }

    /**
     * Empty when the address has no domain that the DNS could know, or the name service answered nothing.
     *
     * @param from the From address
     * @param mailServer host name that the mail is handed to
     */
    public Optional<DomainPosture> of(String from, String mailServer) {
        return EmailAddress.parse(from)
                .flatMap(EmailAddress::publicDomain)
                .map(domain -> new DomainPosture(domain, remarks(domain, mailServer.toLowerCase(Locale.ROOT))))
                .filter(PostureCheck::isAnswered);
    }

    private static boolean isAnswered(DomainPosture posture) {
        return posture.remarks().stream().anyMatch(remark -> !remark.equals(notSaid(remark.topic())));
    }

    private List<Remark> remarks(String domain, String mailServer) {
        List<Topic> topics = List.of(Topic.values());
        List<Callable<Remark>> questions = List.of(
                () -> MxAdvice.of(dns, domain),
                () -> SpfAdvice.of(dns, domain, mailServer),
                () -> DkimAdvice.of(dns, domain, mailServer),
                () -> DmarcAdvice.of(dns, domain));
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("posture-", 0).factory())) {
            List<Future<Remark>> answers = threads.invokeAll(questions, limit.toMillis(), TimeUnit.MILLISECONDS);
            List<Remark> remarks = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                remarks.add(answer(topics.get(i), answers.get(i)));
            }
            return remarks;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static Remark answer(Topic topic, Future<Remark> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException late) {
            return notSaid(topic);
        } catch (ExecutionException bug) {
            throw new IllegalStateException("looking at " + topic.title() + " failed", bug.getCause());
        }
    }

    static Remark notSaid(Topic topic) {
        return Remark.unknown(topic, "The name service did not answer, so nothing is known of it.");
    }
}
