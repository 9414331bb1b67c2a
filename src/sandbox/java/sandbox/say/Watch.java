package sandbox.say;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sandbox.slack.Workspace;
import sandbox.slack.model.Change;
import sandbox.slack.model.Change.Kind;
import sandbox.slack.model.Message;
import sandbox.slack.model.Subscription;
import sandbox.slack.model.View;

/** Follows what happens in the workspace, prints it, and knows when an answer has come to its end. */
final class Watch implements AutoCloseable {
    private static final String RUN = "sendcheck_run";

    private final Workspace workspace;
    private final Printer printer;
    private final Patience patience;
    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
    private final Subscription listening;
    private final Set<String> running = new HashSet<>();
    private boolean answered;

    Watch(Workspace workspace, Printer printer, Patience patience) {
        this.workspace = workspace;
        this.printer = printer;
        this.patience = patience;
        Consumer<Change> keep = changes::add;
        this.listening = workspace.onChange(keep);
    }

    /** Prints what happens until all is quiet, nothing runs any more and, where one is needed, an answer has come. */
    void untilAnswered(String person, boolean needed) throws Failure, InterruptedException {
        answered = !needed;
        Duration left = patience.answer();
        long start = System.nanoTime();
        while (left.isPositive()) {
            boolean ended = answered && running.isEmpty();
            Change change = next(ended ? patience.quiet() : left);
            if (change == null && ended) {
                return;
            }
            if (change != null) {
                take(change, person);
            }
            left = patience.answer().minusNanos(System.nanoTime() - start);
        }
        throw new Failure("%s within %d s"
                .formatted(
                        answered ? "the answer did not end" : "nobody answered",
                        patience.answer().toSeconds()));
    }

    private @Nullable Change next(Duration wait) throws InterruptedException {
        return changes.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void take(Change change, String person) throws Failure {
        switch (change) {
            case Change.MessageChanged(Kind kind, Message message) -> message(kind, message, person);
            case Change.ModalChanged modal -> view(workspace.modal(person).stream(), modal.person(), person);
            case Change.HomeChanged home -> view(workspace.home(person).stream(), home.person(), person);
            case Change.NoticeShown shown ->
                throw new Failure("Slack says: " + shown.notice().text());
            case Change.ChannelOpened opened -> {}
        }
    }

    private void message(Kind kind, Message message, String person) {
        boolean runs = kind != Kind.DELETED
                && message.metadata(RUN, "state").filter("running"::equals).isPresent();
        if (runs) {
            running.add(message.ts());
        } else {
            running.remove(message.ts());
        }
        if (!sees(person, message)) {
            return;
        }
        answered |= message.author().equals(workspace.bot().id());
        if (kind == Kind.DELETED) {
            printer.say("(a message was deleted)");
        } else {
            printer.message(message, runs);
        }
    }

    private boolean sees(String person, Message message) {
        return message.seenBy(id(person))
                && workspace.channels().stream()
                        .anyMatch(channel -> channel.id().equals(message.channel()) && channel.has(id(person)));
    }

    private void view(Stream<View> view, String whose, String person) {
        if (whose.equals(id(person))) {
            answered = true;
            List<View> shown = view.toList();
            shown.forEach(printer::view);
            if (shown.isEmpty()) {
                printer.say("(the modal is closed)");
            }
        }
    }

    private String id(String person) {
        return workspace.people().stream()
                .filter(someone -> someone.name().equals(person))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    public void close() {
        listening.close();
    }
}
