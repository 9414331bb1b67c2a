package sendcheck.smtp.real;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.TestMail;
import sendcheck.settings.MailServer;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;
import sendcheck.smtp.SmtpProbe;

/** One run against a real server; right in every setting until told otherwise. Each method gives a changed copy. */
record Trial(
        String id,
        int port,
        Security security,
        SignIn signIn,
        String from,
        String recipient,
        @Nullable String trustAnchors,
        boolean dryRun) {
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));

    /** The portal account sends to the inbox. */
    static Trial of(RealServers servers, Service service, Security security) {
        return new Trial(
                UUID.randomUUID().toString(),
                servers.port(service),
                security,
                new SignIn.Password(Account.PORTAL.address(), new Secret(Account.PORTAL.password())),
                Account.PORTAL.address(),
                Account.INBOX.address(),
                servers.authority(),
                false);
    }

    Trial withPassword(String password) {
        var other = new SignIn.Password(Account.PORTAL.address(), new Secret(password));
        return new Trial(id, port, security, other, from, recipient, trustAnchors, dryRun);
    }

    Trial withoutSignIn() {
        return new Trial(id, port, security, new SignIn.None(), from, recipient, trustAnchors, dryRun);
    }

    Trial from(String address) {
        return new Trial(id, port, security, signIn, address, recipient, trustAnchors, dryRun);
    }

    Trial to(String address) {
        return new Trial(id, port, security, signIn, from, address, trustAnchors, dryRun);
    }

    Trial withoutAuthority() {
        return new Trial(id, port, security, signIn, from, recipient, null, dryRun);
    }

    Trial dry() {
        return new Trial(id, port, security, signIn, from, recipient, trustAnchors, true);
    }

    Report run() {
        var timer = Executors.newSingleThreadScheduledExecutor();
        try {
            return new SmtpProbe("sendcheck.example", timer, Clock.systemUTC(), List.of())
                    .run(assignment(), LIMITS, RunListener.SILENT);
        } finally {
            timer.shutdownNow();
        }
    }

    private Assignment assignment() {
        var server = new MailServer("localhost", port, security, signIn, trustAnchors, true);
        var mail = new TestMail(id, "Test " + id, "Text of " + id, "<p>HTML of " + id + "</p>");
        var sender = new Sender("Portal", from, null, List.of());
        return new Assignment(id, server, sender, recipient, dryRun, mail);
    }

    /** Messages of this run in the mailbox; they come a moment after the run. */
    List<String> arrived(Maildir mailbox) {
        return mailbox.messages().stream()
                .filter(message -> message.contains("Text of " + id))
                .toList();
    }
}
