package sendcheck.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import sendcheck.arrival.Look;
import sendcheck.arrival.ProbeMailbox;
import sendcheck.config.Configuration;
import sendcheck.config.InvalidConfiguration;
import sendcheck.diagnosis.TokenSource;

/** Looks over a connection of its own each time, read-only, so that nothing in the mailbox changes. */
public final class ImapMailbox implements ProbeMailbox {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Configuration.Mailbox settings;
    private final MailboxSignIn signIn;
    private final LongSupplier nanos;

    /** @param tokens gives the tokens for a sign-in by OAuth */
    public ImapMailbox(Configuration.Mailbox settings, TokenSource tokens) {
        this(settings, tokens, System::nanoTime);
    }

    ImapMailbox(Configuration.Mailbox settings, TokenSource tokens, LongSupplier nanos) {
        this.settings = settings;
        this.signIn = new MailboxSignIn(settings, tokens);
        this.nanos = nanos;
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
        long end = nanos.getAsLong() + limit.toNanos();
        return switch (signIn.secret()) {
            case MailboxSignIn.Answer.Impossible(Look.Unusable look) -> look;
            case MailboxSignIn.Answer.Given(var secret) -> {
                try (OpenMailbox open = OpenMailbox.open(settings, secret)) {
                    yield watch(open, runId, end);
                } catch (MessagingException failed) {
                    signIn.refused(failed);
                    yield new Trouble(settings, signIn.redaction(secret)).of(failed);
                }
            }
        };
    }

    private Look watch(OpenMailbox open, String runId, long end) throws MessagingException {
        Optional<Look.Seen> seen = open.find(runId);
        while (seen.isEmpty()
                && nanos.getAsLong() - end < 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = open.find(runId);
        }
        return seen.<Look>map(look -> look).orElseGet(Look.Nothing::new);
    }
}
