package sendcheck.postgres;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that the queue stands still, and once that it goes on; the library itself would say so at every poll. */
final class QueueHealth extends AbstractSchedulerListener {
    private static final Logger LOG = LoggerFactory.getLogger(QueueHealth.class);

    private final AtomicBoolean standsStill = new AtomicBoolean();

    @Override
    public void onSchedulerEvent(SchedulerListener.SchedulerEventType event) {
        if (event == SchedulerListener.SchedulerEventType.UNEXPECTED_ERROR && standsStill.compareAndSet(false, true)) {
            LOG.warn(
                    "The queue of test runs stands still, most likely since the database is away; trying again until it works");
        }
        if (event == SchedulerListener.SchedulerEventType.RAN_EXECUTE_DUE && standsStill.compareAndSet(true, false)) {
            LOG.info("The queue of test runs goes on");
        }
    }
}
