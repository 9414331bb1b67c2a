package sendcheck.check;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options as typed; numbers are read later, so that everything that is wrong can be said at once. */
final class CheckOptions {

    @Option(names = "--host", paramLabel = "HOST", description = "Mail server: a name or an IP address.")
    @Nullable
    String host;

    @Option(names = "--port", paramLabel = "PORT", description = "Its port: usually 587 or 465.")
    @Nullable
    String port;

    @Option(
            names = "--security",
            paramLabel = "none|starttls|tls",
            description = "No encryption, STARTTLS (required, never skipped), or TLS on connect.")
    @Nullable
    String security;

    @Option(names = "--user", paramLabel = "USER", description = "User name; without it nobody signs in.")
    @Nullable
    String user;

    /** Taken only to be refused without being repeated. */
    @Option(names = "--password", hidden = true)
    @Nullable
    String password;

    @Option(
            names = "--password-env",
            paramLabel = "VAR",
            description = "Name of the environment variable that holds the password.")
    @Nullable
    String passwordEnv;

    @Option(
            names = "--oauth-tenant",
            paramLabel = "ID",
            description = "Sign in by Microsoft 365 OAuth: directory (tenant) ID or domain; USER is then the mailbox.")
    @Nullable
    String oauthTenant;

    @Option(names = "--oauth-client-id", paramLabel = "ID", description = "Application (client) ID.")
    @Nullable
    String oauthClientId;

    @Option(
            names = "--oauth-secret-env",
            paramLabel = "VAR",
            description = "Name of the environment variable that holds the client secret.")
    @Nullable
    String oauthSecretEnv;

    @Option(
            names = "--oauth-certificate-file",
            paramLabel = "PEM",
            description = "File with client certificate and private key, in place of a client secret.")
    @Nullable
    String oauthCertificateFile;

    @Option(
            names = "--oauth-authority-host",
            paramLabel = "HOST",
            description = "Authorization server; default login.microsoftonline.com.")
    @Nullable
    String oauthAuthorityHost;

    @Option(names = "--from", paramLabel = "ADDRESS", description = "Address that the test email comes from.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "ADDRESS", description = "Address that the test email goes to.")
    @Nullable
    String to;

    @Option(
            names = "--ca-file",
            paramLabel = "PEM",
            description = "Further CA certificates to trust for this server and, by OAuth, the authorization server.")
    @Nullable
    String caFile;

    @Option(
            names = "--allow-cleartext-password",
            description = "Sign in even without encryption, where anyone on the way can read the password.")
    boolean allowCleartextPassword;

    @Option(names = "--dry-run", description = "Stop after the recipient was accepted, so that nobody gets mail.")
    boolean dryRun;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    boolean json;

    @Option(names = "--transcript", description = "Print the SMTP dialogue also when the test passed.")
    boolean transcript;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description =
                    "Check many settings: one JSON object a line, with name, host, port, security, user, password or"
                            + " passwordEnv, oauthTenant, oauthClientId, oauthSecret or oauthSecretEnv or"
                            + " oauthCertificateFile, oauthAuthorityHost, from, to, caFile, allowCleartextPassword, dryRun. Prints one JSON object a line as each ends. - reads"
                            + " standard input.")
    @Nullable
    String batch;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many settings of a batch are checked at once, 1 to 1000; default ${DEFAULT-VALUE}.")
    String concurrency = "50";

    @Option(
            names = "--connect-timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Longest wait for the connection; default ${DEFAULT-VALUE}.")
    String connectTimeout = "10";

    @Option(
            names = "--reply-timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Longest wait for each reply; default ${DEFAULT-VALUE}.")
    String replyTimeout = "30";

    @Option(
            names = "--run-timeout",
            paramLabel = "SECONDS",
            defaultValue = "90",
            description = "Longest time for a test as a whole; default ${DEFAULT-VALUE}.")
    String runTimeout = "90";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;
}
