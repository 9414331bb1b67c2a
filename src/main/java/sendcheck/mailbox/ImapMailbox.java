package sendcheck.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import sendcheck.arrival.Look;
import sendcheck.arrival.ProbeMailbox;
import sendcheck.config.Configuration;
import sendcheck.config.InvalidConfiguration;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.Secret;

/** Looks over a connection of its own each time, read-only, so that nothing in the mailbox changes. */
public final class ImapMailbox implements ProbeMailbox {

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration REPLIES = Duration.ofSeconds(30);

    private final Configuration.Mailbox settings;
    private final MailboxSignIn signIn;
    private final ScheduledExecutorService timer;
    private final Duration replies;

    /**
     * Asks for tokens, and ends what takes too long.
     *
     * @param tokens gives the tokens for a sign-in by OAuth
     * @param timer stays with the caller
     */
    public ImapMailbox(Configuration.Mailbox settings, TokenSource tokens, ScheduledExecutorService timer) {
        this(settings, tokens, timer, REPLIES);
    }

    /** @param replies what the mailbox may take for all its replies in one look */
    ImapMailbox(Configuration.Mailbox settings, TokenSource tokens, ScheduledExecutorService timer, Duration replies) {
        this.settings = settings;
        this.signIn = new MailboxSignIn(settings, tokens);
        this.timer = timer;
        this.replies = replies;
    }

    /** @throws InvalidConfiguration when no CA certificate can be read from the file */
    public static void checkAuthorities(Path file) throws InvalidConfiguration {
        try {
            TrustedTls.sockets(Files.readString(file));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new InvalidConfiguration(
                    List.of("SENDCHECK_PROBE_IMAP_CA_FILE (or --probe-imap-ca-file) must name a file"
                            + " of CA certificates in PEM"));
        }
    }

    @Override
    public boolean receives(String recipient) {
        return plain(recipient).equals(plain(settings.address()));
    }

    /** Without the detail after a plus sign; case is of no importance to the mailboxes that there are. */
    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }

    @Override
    public Look look(String runId, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        return switch (signIn.secret()) {
            case MailboxSignIn.Answer.Impossible(Look.Unusable look) -> look;
            case MailboxSignIn.Answer.Given(Secret secret) -> look(runId, end, secret);
        };
    }

    private Look look(String runId, long end, Secret secret) {
        long left = Math.max(0, end - System.nanoTime());
        try (LookSockets sockets = new LookSockets(timer, replies.plusNanos(left))) {
            return look(runId, end, secret, sockets);
        }
    }

    private Look look(String runId, long end, Secret secret, LookSockets sockets) {
        try (OpenMailbox open = OpenMailbox.open(settings, secret, sockets)) {
            return watch(open, runId, end);
        } catch (MessagingException | IllegalStateException failed) {
            signIn.refused(failed);
            Trouble trouble = new Trouble(settings, signIn.redaction(secret));
            if (sockets.isFull()) {
                return trouble.tooMuch();
            }
            return sockets.isOver() ? trouble.late() : trouble.of(failed);
        }
    }

    private Look watch(OpenMailbox open, String runId, long end) throws MessagingException {
        Optional<Look.Seen> seen = open.find(runId);
        while (seen.isEmpty()
                && System.nanoTime() - end < 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = open.find(runId);
        }
        return seen.<Look>map(look -> look).orElseGet(Look.Nothing::new);
    }
}
