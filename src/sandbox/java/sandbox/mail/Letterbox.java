package sandbox.mail;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import sandbox.inbox.Inbox;
import sandbox.inbox.Mail;
import sandbox.mail.script.Action;
import sandbox.mail.script.Exchange;

/** Takes the mails of all working servers, and keeps the newest of them in memory. */
final class Letterbox implements Inbox {
    private static final int KEPT = 500;

    private final Clock clock;
    private final Deque<Mail> mails = new ArrayDeque<>();

    Letterbox(Clock clock) {
        this.clock = clock;
    }

    /** The reaction of a working server to the end of a message: it is kept, and the reply names it. */
    List<Action> take(Exchange exchange) {
        var id = UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);
        var sender = Objects.requireNonNullElse(exchange.sender(), "");
        keep(MailReader.read(exchange.line()).toMail(id, clock.instant(), sender, exchange.recipients()));
        return List.of(Action.reply("250 2.0.0 Ok: queued as " + id));
    }

    private synchronized void keep(Mail mail) {
        mails.addLast(mail);
        if (mails.size() > KEPT) {
            mails.removeFirst();
        }
    }

    @Override
    public synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }
}
