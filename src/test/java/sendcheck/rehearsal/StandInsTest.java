package sendcheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import sendcheck.dns.DnsJava;
import sendcheck.posture.Dns;

class StandInsTest {

    @Test
    void the_name_service_knows_no_name() throws Exception {
        try (StandIns standIns = StandIns.open()) {
            Dns dns = new DnsJava(List.of(standIns.nameServer()), Duration.ofSeconds(5));

            assertThat(dns.texts("sendcheck.invalid")).isEqualTo(new Dns.Found.Nothing(false));
        }
    }

    @Test
    void they_leave_nothing_behind_on_a_thread_that_is_interrupted() throws Exception {
        ThreadGroup group = new ThreadGroup("interrupted");
        CompletableFuture<Boolean> isStillInterrupted = new CompletableFuture<>();
        new Thread(group, () -> {
                    Thread.currentThread().interrupt();
                    try (StandIns standIns = StandIns.open()) {
                        standIns.chat();
                    } catch (Exception failed) {
                        isStillInterrupted.completeExceptionally(failed);
                    }
                    isStillInterrupted.complete(Thread.currentThread().isInterrupted());
                })
                .start();

        assertThat(isStillInterrupted.get()).isTrue();
        await().until(() -> group.activeCount() == 0);
    }

    @Test
    void the_chat_takes_every_message() throws Exception {
        try (StandIns standIns = StandIns.open();
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(standIns.chat().resolve("chat.postMessage"))
                            .POST(HttpRequest.BodyPublishers.ofString("text=hello"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"ok\": true").contains("\"ts\"");
        }
    }
}
