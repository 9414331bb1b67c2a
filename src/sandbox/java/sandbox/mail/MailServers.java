package sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sandbox.inbox.Inbox;
import sandbox.mail.tls.CertificateFolder;

/** All mail servers of the sandbox, running on 127.0.0.1. */
public final class MailServers implements AutoCloseable {
    private final Letterbox letterbox;
    private final CertificateFolder certificates;
    private final List<SandboxProfile> profiles = new ArrayList<>();
    private final List<Runnable> open = new ArrayList<>();

    private MailServers(Letterbox letterbox, CertificateFolder certificates) {
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
        var servers = new MailServers(new Letterbox(clock), CertificateFolder.open(folder.resolve("certificates")));
        try {
            servers.openAll(new PortBook(folder.resolve("ports.properties")));
            return servers;
        } catch (RuntimeException failed) {
            servers.close();
            throw failed;
        }
    }

    private void openAll(PortBook ports) {
        var scripts = new Scripts(certificates, letterbox);
        Stream.of(
                        SeededProfiles.all(scripts),
                        UnreachableServers.all(),
                        StrangeGreetings.all(scripts),
                        EncryptionFaults.all(scripts),
                        SignInFaults.all(scripts),
                        RefusedMail.all(scripts),
                        OddButGood.all(scripts))
                .flatMap(List::stream)
                .forEach(draft -> open(draft, ports));
        ports.save();
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

    /** The authority that signed the good servers' certificates, in PEM. */
    public Path authorityFile() {
        return certificates.authorityFile();
    }

    @Override
    public void close() {
        open.forEach(Runnable::run);
    }
}
