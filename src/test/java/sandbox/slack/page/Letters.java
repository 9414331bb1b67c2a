package sandbox.slack.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import sandbox.inbox.Inbox;
import sandbox.inbox.Mail;

/** An inbox that a test puts mails into. */
final class Letters implements Inbox {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    @Override
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    void receive(String id, String subject, String text, String html) {
        mails.add(new Mail(
                id,
                Instant.now(),
                "portal@example.com",
                List.of("ann@example.com"),
                subject,
                text,
                html,
                Map.of("Message-ID", "<" + id + "@example.com>", "Auto-Submitted", "auto-generated")));
    }
}
