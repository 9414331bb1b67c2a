package sendcheck.slack;

import com.slack.api.util.thread.DaemonThreadExecutorServiceProvider;
import com.slack.api.util.thread.ExecutorServiceProvider;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Gives Bolt the threads that are drained at the end, in place of its own that are not. */
final class DrainedThreads implements ExecutorServiceProvider {

    private final Work work;

    DrainedThreads(Work work) {
        this.work = work;
    }

    @Override
    public ExecutorService createThreadPoolExecutor(String threadGroupName, int poolSize) {
        return work.threads();
    }

    @Override
    public ScheduledExecutorService createThreadScheduledExecutor(String threadGroupName) {
        return DaemonThreadExecutorServiceProvider.getInstance().createThreadScheduledExecutor(threadGroupName);
    }
}
