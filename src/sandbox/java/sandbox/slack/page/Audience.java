package sandbox.slack.page;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import sandbox.inbox.Inbox;
import sandbox.slack.Workspace;

/** The open pages: each hears what changes in the workspace and that mail arrived. */
final class Audience implements AutoCloseable {
    private static final long INBOX_LOOK_MILLIS = 300;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("page-inbox-look").factory());
    private final AtomicInteger mails = new AtomicInteger();
    private final AutoCloseable workspaceChanges;
    private final ScheduledFuture<?> looking;

    Audience(Workspace workspace, Inbox inbox) {
        workspaceChanges = workspace.onChange(change -> tell(new Occurrence.InWorkspace(change)));
        looking = looks.scheduleWithFixedDelay(() -> look(inbox), 0, INBOX_LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Hears everything from now on until it leaves. */
    Listener join() {
        Listener listener = new Listener();
        listeners.add(listener);
        return listener;
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    /** An inbox tells nobody of new mail, so it is looked at. */
    private void look(Inbox inbox) {
        int now = inbox.mails().size();
        if (mails.getAndSet(now) != now) {
            tell(new Occurrence.MailArrived());
        }
    }

    private void tell(Occurrence occurrence) {
        listeners.forEach(listener -> listener.hear(occurrence));
    }

    @Override
    public void close() throws IOException {
        looking.cancel(true);
        looks.shutdown();
        tell(new Occurrence.Closing());
        try {
            workspaceChanges.close();
        } catch (Exception failed) {
            throw new IOException("could not stop listening to the workspace", failed);
        }
    }
}
