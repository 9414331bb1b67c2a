package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WorkTest {

    @Test
    void what_is_done_otherwise_comes_once_slack_refuses_for_good_and_repeats_nothing_before_it() {
        List<String> calls = new CopyOnWriteArrayList<>();
        try (Patience patience = new Patience();
                Work work = new Work(patience)) {
            work.start("a test", () -> refuse(calls, "task"), () -> refuse(calls, "otherwise"));
        }

        assertThat(calls)
                .containsExactly(
                        "task",
                        "task",
                        "task",
                        "task",
                        "task",
                        "otherwise",
                        "otherwise",
                        "otherwise",
                        "otherwise",
                        "otherwise");
    }

    private static void refuse(List<String> calls, String call) throws ApiFailure {
        calls.add(call);
        throw ApiFailure.tooOften("chat.postMessage", Duration.ofMillis(1));
    }
}
