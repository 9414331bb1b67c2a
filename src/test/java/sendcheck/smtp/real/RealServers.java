package sendcheck.smtp.real;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import sandbox.mail.tls.CertificateFolder;
import sandbox.mail.tls.Leaf;

/** A running Postfix and a running Dovecot that share users and mailboxes. */
public final class RealServers implements AutoCloseable {
    private final Path folder;
    private final Ports ports;
    private final Path authorityFile;
    private final List<Daemon> daemons = new ArrayList<>();

    private RealServers(Path folder, Ports ports, Path authorityFile) {
        this.folder = folder;
        this.ports = ports;
        this.authorityFile = authorityFile;
    }

    /** Starts both and waits until every service listens; needs {@link Installed#missing()} to be empty. */
    public static RealServers start() {
        try {
            var certificates = CertificateFolder.open(Path.of("target", "test-certificates"));
            var servers = new RealServers(
                    Files.createTempDirectory("real-servers"), Ports.choose(), certificates.authorityFile());
            servers.launch(certificates.keyAndChain(Leaf.GOOD));
            return servers;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void launch(String certificate) throws IOException {
        try {
            openTo("rwxr-xr-x", folder);
            var pem = Files.writeString(folder.resolve("certificate.pem"), certificate);
            openTo("rw-------", pem);
            var owner = Owner.named("nobody");
            var mailboxes = Files.createDirectory(mailboxes());
            owner.own(mailboxes);
            var dovecot = new Dovecot(folder.resolve("dovecot"));
            var template = ports.addTo(new Template(Map.of()))
                    .with("certificate", pem)
                    .with("signInSocket", dovecot.signInSocket());
            daemons.add(dovecot.start(template, mailboxes, owner));
            daemons.add(new Postfix(folder.resolve("postfix")).start(template, mailboxes, owner));
            awaitAll();
        } catch (IOException | RuntimeException | Error failed) {
            var log = log();
            close();
            throw new IllegalStateException("The real servers did not start: " + log, failed);
        }
    }

    private static void openTo(String permissions, Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private void awaitAll() {
        await().atMost(Duration.ofSeconds(30))
                .failFast("a server ended", () -> !daemons.stream().allMatch(Daemon::isAlive))
                .until(() -> ports.byService().values().stream().allMatch(RealServers::listens));
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port(Service service) {
        return ports.of(service);
    }

    /** The certificate of the authority that signed the servers' certificate, in PEM. */
    public String authority() {
        try {
            return Files.readString(authorityFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where that certificate lies. */
    public Path authorityFile() {
        return authorityFile;
    }

    public Maildir mailbox(Account account) {
        return new Maildir(mailboxes().resolve(account.address()).resolve("Maildir"));
    }

    private Path mailboxes() {
        return folder.resolve("mailboxes");
    }

    /** Everything that both have logged so far. */
    public String log() {
        var text = new StringBuilder();
        for (var name : List.of(
                "dovecot/output.log",
                "dovecot/dovecot.log",
                "postfix/check.log",
                "postfix/output.log",
                "postfix/postfix.log")) {
            var file = folder.resolve(name);
            try {
                text.append(Files.exists(file) ? Files.readString(file) : "");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return text.toString();
    }

    /** Ends both, and deletes the folder. */
    @Override
    public void close() {
        daemons.forEach(Daemon::close);
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
