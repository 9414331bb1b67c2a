package sandbox.slack.state;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sandbox.slack.model.Change;
import sandbox.slack.model.Notice;

/** What Slack has told people about failures, oldest first. */
public final class Notices {
    private final Clock clock;
    private final Changes changes;
    private final List<Notice> notices = new ArrayList<>();

    public Notices(Clock clock, Changes changes) {
        this.clock = clock;
        this.changes = changes;
    }

    public Notice show(String person, @Nullable String channel, String text) {
        Notice notice = new Notice(clock.instant(), person, channel, text);
        synchronized (this) {
            notices.add(notice);
        }
        changes.tell(new Change.NoticeShown(notice));
        return notice;
    }

    public synchronized List<Notice> of(String person) {
        return notices.stream().filter(notice -> notice.person().equals(person)).toList();
    }
}
