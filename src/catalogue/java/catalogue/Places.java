package catalogue;

import catalogue.tool.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import sandbox.mail.MailServers;
import sandbox.mail.SandboxProfile;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.tls.CertificateFolder;
import sandbox.mail.tls.Leaf;
import sendcheck.settings.Security;
import sendcheck.smtp.real.Account;
import sendcheck.smtp.real.RealServers;
import sendcheck.smtp.real.Service;

/** Where mail is handed in on this machine: the sandbox's servers, scripted ones, and a real Postfix and Dovecot. */
public final class Places implements AutoCloseable {
    static final String ACCOUNT = "portal@example.com";

    private static final String PASSWORD = "let-me-send";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailServers sandbox;
    private final CertificateFolder certificates;
    private final List<ScriptedServer> scripted = new CopyOnWriteArrayList<>();
    private final @Nullable RealServers real;

    private Places(MailServers sandbox, CertificateFolder certificates, @Nullable RealServers real) {
        this.sandbox = sandbox;
        this.certificates = certificates;
        this.real = real;
    }

    /**
     * Starts the sandbox's servers.
     *
     * @param folder for certificates and ports; made when missing
     * @param real stays with the caller to close; null: there are none
     */
    public static Places open(Path folder, Clock clock, @Nullable RealServers real) {
        CertificateFolder certificates = CertificateFolder.open(folder.resolve("certificates"));
        return new Places(MailServers.start(folder, clock), certificates, real);
    }

    /** @param name {@code MODULE/PROFILE} */
    Settings ofSandbox(String name) {
        SandboxProfile profile = sandbox.profiles().stream()
                .filter(one -> name.equals(one.module() + "/" + one.key()))
                .findFirst()
                .orElseThrow();
        return new Settings(
                profile.host(),
                profile.port(),
                Security.of(profile.security()),
                profile.user(),
                Objects.requireNonNullElse(profile.password(), ""),
                profile.from(),
                profile.recipient(),
                sandbox.authorityFile(),
                PATIENCE);
    }

    /** A server with STARTTLS and one account, from then on as the script says; the settings are right for it. */
    Settings of(Script script) {
        ScriptedServer server = ScriptedServer.start(
                script.withStartTls(certificates.context(Leaf.GOOD)).withAccount(ACCOUNT, PASSWORD));
        scripted.add(server);
        return new Settings(
                "localhost",
                server.port(),
                Security.STARTTLS,
                ACCOUNT,
                PASSWORD,
                ACCOUNT,
                "ann@client.example",
                sandbox.authorityFile(),
                PATIENCE);
    }

    /** A real server, the settings right for it: the portal account writes to the inbox. */
    Settings ofReal(Service service, Security security) {
        RealServers servers = Objects.requireNonNull(real);
        return new Settings(
                "localhost",
                servers.port(service),
                security,
                Account.PORTAL.address(),
                Account.PORTAL.password(),
                Account.PORTAL.address(),
                Account.INBOX.address(),
                servers.authorityFile(),
                PATIENCE);
    }

    @Override
    public void close() {
        scripted.forEach(ScriptedServer::close);
        sandbox.close();
    }
}
