package sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sandbox.entra.AuthorizationServer;
import sandbox.inbox.Inbox;
import sandbox.mail.tls.CertificateFolder;
import sandbox.mail.tls.Leaf;

/** All mail servers of the sandbox, running on 127.0.0.1. */
public final class MailServers implements AutoCloseable {
    private final Clock clock;
    private final Letterbox letterbox;
    private final CertificateFolder certificates;
    private final List<SandboxProfile> profiles = new ArrayList<>();
    private final List<Runnable> open = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();
    private @Nullable MailboxServer mailbox;

    private MailServers(Clock clock, Letterbox letterbox, CertificateFolder certificates) {
        this.clock = clock;
        this.letterbox = letterbox;
        this.certificates = certificates;
    }

    /**
     * Starts every server, each on the port that it had at the last start where that is free.
     *
     * @param folder for certificates and remembered ports; made when missing
     * @param clock dates the mails that arrive
     * @throws UncheckedIOException when the folder cannot be used or no port is free
     */
    public static MailServers start(Path folder, Clock clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot make " + folder, failed);
        }
        var servers =
                new MailServers(clock, new Letterbox(clock), CertificateFolder.open(folder.resolve("certificates")));
        try {
            var ports = new PortBook(folder.resolve("ports.properties"));
            servers.openAll(ports);
            servers.moved.addAll(ports.moved());
            return servers;
        } catch (RuntimeException failed) {
            servers.close();
            throw failed;
        }
    }

    private void openAll(PortBook ports) {
        var scripts = new Scripts(certificates, letterbox);
        var authority = authority(ports);
        var probe = mailbox(ports);
        mailbox = probe;
        Stream.of(
                        SeededProfiles.all(scripts),
                        UnreachableServers.all(),
                        StrangeGreetings.all(scripts),
                        EncryptionFaults.all(scripts),
                        SignInFaults.all(scripts),
                        TokenSignIns.all(scripts, authority),
                        RefusedMail.all(scripts),
                        OddButGood.all(scripts, probe))
                .flatMap(List::stream)
                .forEach(draft -> open(draft, ports));
        ports.save();
    }

    private AuthorizationServer authority(PortBook ports) {
        var started = new AtomicReference<@Nullable AuthorizationServer>();
        var opened = ports.open("authorization-server", new Endpoint.Other(port -> {
            var server = AuthorizationServer.start(
                    certificates.context(Leaf.GOOD), port, clock, TokenSignIns.applications());
            started.set(server);
            return new Endpoint.Opened(server.port(), server::close);
        }));
        open.add(opened.closing());
        return Objects.requireNonNull(started.get());
    }

    private MailboxServer mailbox(PortBook ports) {
        var started = new AtomicReference<@Nullable MailboxServer>();
        var opened = ports.open("probe-mailbox", new Endpoint.Other(port -> {
            var server = MailboxServer.start(port);
            started.set(server);
            return new Endpoint.Opened(server.port(), server::close);
        }));
        open.add(opened.closing());
        return Objects.requireNonNull(started.get());
    }

    private void open(Draft draft, PortBook ports) {
        var opened = ports.open(draft.module() + "." + draft.key(), draft.endpoint());
        open.add(opened.closing());
        profiles.add(draft.at(opened.port()));
    }

    /** In the order in which people should meet them: seeded modules first, then <code>playground</code>. */
    public List<SandboxProfile> profiles() {
        return List.copyOf(profiles);
    }

    /** What listens elsewhere than at the last start, since its port was taken: {@code MODULE.KEY} of profiles. */
    public List<String> moved() {
        return List.copyOf(moved);
    }

    /** The ports of two servers that work, as {@code PORT/SECURITY} parted by a comma: where a wrong port has good neighbours. */
    public String goodPorts() {
        return profiles.stream()
                .filter(profile -> profile.module().equals("5500"))
                .map(profile -> profile.port() + "/" + profile.security())
                .collect(Collectors.joining(","));
    }

    /** What the working servers have taken. */
    public Inbox inbox() {
        return letterbox;
    }

    /** Where the mails of {@code playground/probe} arrive. */
    public MailboxServer mailbox() {
        return Objects.requireNonNull(mailbox);
    }

    /** The authority that signed the good servers' certificates, in PEM. */
    public Path authorityFile() {
        return certificates.authorityFile();
    }

    @Override
    public void close() {
        open.forEach(Runnable::run);
    }
}
