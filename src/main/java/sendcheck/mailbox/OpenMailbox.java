package sendcheck.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.arrival.Look;
import sendcheck.config.Configuration;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

/** The folders of the mailbox over one session. Confined to one thread. */
final class OpenMailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenMailbox.class);
    private static final String LIMIT_MILLIS = "10000";

    private final Store store;
    private final List<WatchedFolder> folders = new ArrayList<>();

    private OpenMailbox(Store store) {
        this.store = store;
    }

    /** @param secret password or token */
    static OpenMailbox open(Configuration.Mailbox settings, Secret secret, LookSockets sockets)
            throws MessagingException {
        String protocol = settings.security() == Security.TLS ? "imaps" : "imap";
        Store store =
                Session.getInstance(properties(settings, protocol, sockets)).getStore(protocol);
        OpenMailbox mailbox = new OpenMailbox(store);
        try {
            store.connect(settings.host(), settings.port(), MailboxSignIn.user(settings), secret.reveal());
            mailbox.openFolders(settings.folders());
            return mailbox;
        } catch (MessagingException | RuntimeException failed) {
            mailbox.close();
            throw failed;
        }
    }

    private static Properties properties(Configuration.Mailbox settings, String protocol, LookSockets sockets) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", LIMIT_MILLIS);
        properties.setProperty(prefix + "timeout", LIMIT_MILLIS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        boolean startTls = settings.security() == Security.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
        if (settings.signIn() instanceof SignIn.OAuth) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        String authorities = settings.trustAnchors();
        SSLSocketFactory tls = authorities == null
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : TrustedTls.sockets(authorities);
        properties.put(prefix + "socketFactory", new GuardedSockets(sockets));
        properties.put(prefix + "ssl.socketFactory", new GuardedTls(sockets, tls));
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        return properties;
    }

    private void openFolders(List<String> names) throws MessagingException {
        for (String name : names) {
            add(store.getFolder(name), false);
        }
        for (Folder folder : JunkFolders.of(store)) {
            if (!names.contains(folder.getFullName())) {
                add(folder, true);
            }
        }
    }

    private void add(Folder folder, boolean junk) {
        folders.add(new WatchedFolder((IMAPFolder) folder, junk));
    }

    Optional<Look.Seen> find(String runId) throws MessagingException {
        for (WatchedFolder folder : folders) {
            Optional<Look.Seen> seen = folder.find(runId);
            if (seen.isPresent()) {
                return seen;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException failed) {
            LOG.debug(
                    "The probe mailbox was not closed in order: {}",
                    failed.getClass().getSimpleName());
        }
    }
}
