package sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import sandbox.app.AppProcess;
import sandbox.app.Installation;
import sandbox.app.Keyset;
import sandbox.app.SeedFile;
import sandbox.app.Surroundings;
import sandbox.database.EmbeddedDatabase;
import sandbox.database.FolderLock;
import sandbox.dns.NameServer;
import sandbox.inbox.Inbox;
import sandbox.mail.MailServers;
import sandbox.mail.SandboxProfile;
import sandbox.slack.Workspace;
import sandbox.slack.WorkspaceSetup;
import sandbox.slack.page.PageServer;

/** A local Slack workspace with its page, mail servers and PostgreSQL, and the product as a process of its own among them. */
public final class Sandbox implements AutoCloseable {
    /** What the domains of the profiles publish: one in order, one with the usual mistakes. */
    private static final String ZONE = """
            sandbox.example                 MX 10 mail.sandbox.example.
            sandbox.example                 TXT "v=spf1 a:mail.sandbox.example ~all"
            s1._domainkey.sandbox.example   TXT "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDw"
            _dmarc.sandbox.example          TXT "v=DMARC1; p=none; rua=mailto:dmarc@sandbox.example"
            mail.sandbox.example            A 127.0.0.1
            other.example                   A 127.0.0.1
            other.example                   TXT "v=spf1 mx"
            """;

    private static final Path MANIFEST = Path.of("manifest", "manifest.yaml");
    private static final String EHLO_NAME = "sendcheck.sandbox.example";

    private final OpenParts parts;
    private final Installation installation;
    private final MailServers mail;
    private final URI pageUrl;

    private Sandbox(OpenParts parts, Installation installation, MailServers mail, URI pageUrl) {
        this.parts = parts;
        this.installation = installation;
        this.mail = mail;
        this.pageUrl = pageUrl;
    }

    /**
     * Starts everything but the product; {@link #startApp} does that.
     *
     * @param folder keeps data, ports, certificates and logs between starts; made when missing
     * @param pagePort 0 for a free one
     * @param program how the product is run, as in {@link AppProcess#start}
     * @throws IOException when a port or the folder cannot be had
     * @throws IllegalStateException when another sandbox runs on the folder
     */
    public static Sandbox start(Path folder, int pagePort, List<String> program)
            throws IOException, InterruptedException {
        OpenParts parts = new OpenParts();
        try {
            parts.add(FolderLock.take(folder));
            CompletableFuture<EmbeddedDatabase> starting =
                    CompletableFuture.supplyAsync(() -> parts.add(EmbeddedDatabase.start(folder.resolve("database"))));
            MailServers mail = parts.add(MailServers.start(folder.resolve("mail"), Clock.systemUTC()));
            NameServer names = parts.add(NameServer.start(ZONE));
            Workspace workspace = parts.add(Workspace.start(WorkspaceSetup.standard(MANIFEST)
                    .withArchive(folder.resolve("slack.jsonl"))
                    .withTraffic(folder.resolve("traffic.log"))));
            PageServer page = parts.add(PageServer.start(workspace, mail.inbox(), pagePort));
            String keyset = Keyset.in(folder.resolve("keyset"), program);
            Path seed = folder.resolve("seed.json");
            SeedFile.write(seed, mail.profiles(), Files.readString(mail.authorityFile()));
            EmbeddedDatabase database = starting.join();
            Surroundings surroundings = Surroundings.of(
                            workspace, database.jdbcUrl(SeedFile.nameOf(seed)), database.user(), keyset, seed)
                    .withProbe(mail.mailbox())
                    .with("SENDCHECK_NEIGHBOUR_PORTS", mail.goodPorts())
                    .with(
                            "SENDCHECK_DNS_SERVERS",
                            "127.0.0.1:" + names.address().getPort());
            Installation installation = parts.add(new Installation(workspace, surroundings, program, folder));
            return new Sandbox(parts, installation, mail, page.url());
        } catch (CompletionException failed) {
            parts.close();
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            parts.close();
            throw failed;
        }
    }

    /** Starts the product among the rest, waits until it is ready, and lets the workspace talk to it. */
    public void startApp() throws InterruptedException {
        installation.startApp(EHLO_NAME);
    }

    public Workspace workspace() {
        return installation.workspace();
    }

    /** What the working mail servers have taken. */
    public Inbox inbox() {
        return mail.inbox();
    }

    /** JDBC URL of the product's database; user and password are {@code postgres}. */
    public String databaseUrl() {
        return installation.surroundings().databaseUrl();
    }

    /** What leads to the mail servers. */
    public List<SandboxProfile> profiles() {
        return mail.profiles();
    }

    /** Why the settings and tests of the last start are not there any more, in a sentence; empty when they are. */
    public Optional<String> whyBegunAnew() {
        return mail.moved().isEmpty()
                ? Optional.empty()
                : Optional.of("Something else holds the port that " + String.join(", ", mail.moved())
                        + " had at the last start. It has another one now, and settings and tests begin anew.");
    }

    public URI pageUrl() {
        return pageUrl;
    }

    /** Ends everything in the reverse order of its start; the data stays. */
    @Override
    public void close() {
        parts.close();
    }
}
