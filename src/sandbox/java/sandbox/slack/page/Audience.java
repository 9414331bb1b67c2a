package sandbox.slack.page;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import sandbox.inbox.Inbox;
import sandbox.slack.Workspace;

/** The open pages: each hears what changes in the workspace and that mail arrived. */
final class Audience implements AutoCloseable {
    private static final long INBOX_LOOK_MILLIS = 300;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("page-inbox-look").factory());
    private final AtomicInteger mails = new AtomicInteger();
    private final AutoCloseable workspaceChanges;

    private Audience(Workspace workspace) {
        workspaceChanges = workspace.onChange(change -> tell(new Occurrence.InWorkspace(change)));
    }

    static Audience of(Workspace workspace, Inbox inbox) {
        Audience audience = new Audience(workspace);
        audience.looks.scheduleWithFixedDelay(
                () -> audience.look(inbox), INBOX_LOOK_MILLIS, INBOX_LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return audience;
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
        looks.shutdownNow();
        tell(new Occurrence.Closing());
        try {
            workspaceChanges.close();
        } catch (Exception failed) {
            throw new IOException("could not stop listening to the workspace", failed);
        }
    }
}
