package sendcheck.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.OAuthClient;

/** Everything that can be configured: its environment variable, its flag, its default and what it is for. */
public enum Setting {
    SLACK_BOT_TOKEN("SLACK_BOT_TOKEN", true, null, "bot token of the Slack app, begins with xoxb-"),
    SLACK_SIGNING_SECRET("SLACK_SIGNING_SECRET", true, null, "signing secret of the Slack app"),
    SLACK_API_URL("SLACK_API_URL", false, "https://slack.com/api/", "where Slack's Web API is"),
    DB_URL("SENDCHECK_DB_URL", false, null, "JDBC URL of the PostgreSQL database, jdbc:postgresql://HOST:PORT/NAME"),
    DB_USER("SENDCHECK_DB_USER", false, null, "database user"),
    DB_PASSWORD("SENDCHECK_DB_PASSWORD", true, "", "the database user's password"),
    KEYSET(
            "SENDCHECK_KEYSET",
            true,
            null,
            "keyset that encrypts the keys of all secrets; `sendcheck keys generate` makes one"),
    PUBLIC_URL("SENDCHECK_PUBLIC_URL", false, "", "where people's browsers reach this service, https://HOST"),
    PORT("PORT", false, "3000", "port to listen on"),
    SEED(
            "SENDCHECK_SEED",
            false,
            "",
            "JSON file with the first modules and profiles, read once, into an empty database"),
    MASTER_ADMINS(
            "SENDCHECK_MASTER_ADMINS",
            false,
            "",
            "Slack user groups (@handle or id S...) and people (id U...) who may change settings, separated by commas"),
    DESIGNATED_ADMINS("SENDCHECK_DESIGNATED_ADMINS", false, "", "others who may, written likewise"),
    TEST_CHANNELS(
            "SENDCHECK_TEST_CHANNELS",
            false,
            "",
            "ids of the Slack channels in which everyone may test, separated by commas; default: all; admins may anywhere"),
    RECIPIENT_DOMAINS(
            "SENDCHECK_RECIPIENT_DOMAINS",
            false,
            "",
            "domains to which everyone may send a test, separated by commas; other recipients than a profile's own are"
                    + " for admins"),
    EGRESS_ADDRESSES(
            "SENDCHECK_EGRESS_ADDRESSES",
            false,
            "4.149.123.203,157.55.183.204,157.55.183.205",
            "addresses that mail leaves from, for customers' firewalls; separated by commas"),
    EHLO_NAME(
            "SENDCHECK_EHLO_NAME",
            false,
            "",
            "domain name that Sendcheck gives itself in EHLO; default: the address of its connection in brackets"),
    NEIGHBOUR_PORTS(
            "SENDCHECK_NEIGHBOUR_PORTS",
            false,
            "587/starttls,465/tls,25/starttls,2525/starttls",
            "ports that are tried, without signing in, when those of a profile fail; separated by commas"),
    DNS_SERVERS(
            "SENDCHECK_DNS_SERVERS",
            false,
            "",
            "DNS servers that are asked about From domains, ADDRESS or ADDRESS:PORT, separated by commas; default: the"
                    + " system's"),
    AUTOCONFIG_URL(
            "SENDCHECK_AUTOCONFIG_URL",
            false,
            "",
            "where mail settings of a domain are looked up in Mozilla's autoconfig format, https://HOST/PATH/{domain};"
                    + " default: nowhere"),
    PRIVATE_HOSTS(
            "SENDCHECK_PRIVATE_HOSTS",
            false,
            "",
            "mail servers inside this service's own network that may be entered as settings, separated by commas; *: all"),
    CONNECT_TIMEOUT("SENDCHECK_CONNECT_TIMEOUT", false, "10", "seconds to wait for a connection to a mail server"),
    REPLY_TIMEOUT("SENDCHECK_REPLY_TIMEOUT", false, "30", "seconds to wait for each of its replies"),
    RUN_TIMEOUT("SENDCHECK_RUN_TIMEOUT", false, "90", "seconds that a whole run may take"),
    PROBE_IMAP_HOST(
            "SENDCHECK_PROBE_IMAP_HOST",
            false,
            "",
            "IMAP server of the probe mailbox, in which Sendcheck watches for the test mails that are sent to it; default:"
                    + " there is no such mailbox"),
    PROBE_IMAP_PORT("SENDCHECK_PROBE_IMAP_PORT", false, "993", "its port"),
    PROBE_IMAP_SECURITY("SENDCHECK_PROBE_IMAP_SECURITY", false, "tls", "its encryption: tls, starttls or none"),
    PROBE_IMAP_USER("SENDCHECK_PROBE_IMAP_USER", false, "", "user name of the probe mailbox"),
    PROBE_IMAP_PASSWORD("SENDCHECK_PROBE_IMAP_PASSWORD", true, "", "password of the probe mailbox"),
    PROBE_IMAP_CA_FILE(
            "SENDCHECK_PROBE_IMAP_CA_FILE",
            false,
            "",
            "PEM file of the authorities that its certificate is checked against; default: those of the Java runtime"),
    PROBE_ADDRESS(
            "SENDCHECK_PROBE_ADDRESS",
            false,
            "",
            "email address of the probe mailbox; tests that go to it, also with a +detail, are watched for; default: its"
                    + " user name"),
    PROBE_FOLDERS(
            "SENDCHECK_PROBE_FOLDERS",
            false,
            "INBOX",
            "folders that mail may arrive in, separated by commas; the junk folder is looked into as well"),
    PROBE_OAUTH_AUTHORITY(
            "SENDCHECK_PROBE_OAUTH_AUTHORITY",
            false,
            OAuthClient.MICROSOFT,
            "authorization server, when the probe mailbox wants a token in place of a password"),
    PROBE_OAUTH_TENANT("SENDCHECK_PROBE_OAUTH_TENANT", false, "", "its tenant"),
    PROBE_OAUTH_CLIENT_ID("SENDCHECK_PROBE_OAUTH_CLIENT_ID", false, "", "client id; with it the token is used"),
    PROBE_OAUTH_CLIENT_SECRET("SENDCHECK_PROBE_OAUTH_CLIENT_SECRET", true, "", "client secret"),
    ARRIVAL_TIMEOUT("SENDCHECK_ARRIVAL_TIMEOUT", false, "120", "seconds to watch the probe mailbox for a test mail");

    private final String variable;
    private final boolean secret;
    private final @Nullable String standard;
    private final String purpose;

    Setting(String variable, boolean secret, @Nullable String standard, String purpose) {
        this.variable = variable;
        this.secret = secret;
        this.standard = standard;
        this.purpose = purpose;
    }

    /** Name of the environment variable. */
    public String variable() {
        return variable;
    }

    /**
     * The flag with its leading hyphens. A secret is never given on the command line, where every process can read it,
     * but as the name of a file: its flag ends in {@code -file}.
     */
    public String flag() {
        String name = variable.replaceFirst("^SENDCHECK_", "").toLowerCase(Locale.ROOT);
        return "--" + name.replace('_', '-') + (secret ? "-file" : "");
    }

    public boolean isSecret() {
        return secret;
    }

    /** The default; null when there is none and the setting must be given. */
    public @Nullable String standard() {
        return standard;
    }

    public String purpose() {
        return purpose;
    }
}
