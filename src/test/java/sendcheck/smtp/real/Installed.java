package sendcheck.smtp.real;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether this machine can run the real servers. */
public final class Installed {
    private static final List<String> NEEDED = List.of(
            "/usr/sbin/postfix",
            "/usr/lib/postfix/sbin/master",
            "/usr/sbin/dovecot",
            "/usr/lib/dovecot/imap-login",
            "/usr/lib/dovecot/pop3-login",
            "/usr/lib/dovecot/submission-login");

    private Installed() {}

    /** What to do about it in one line; empty when nothing is missing. */
    public static Optional<String> missing() {
        if (!NEEDED.stream().map(Path::of).allMatch(Files::isExecutable)) {
            return Optional.of("Tests against real mail servers need the Debian packages postfix, dovecot-imapd, "
                    + "dovecot-pop3d and dovecot-submissiond");
        }
        return "root".equals(System.getProperty("user.name"))
                ? Optional.empty()
                : Optional.of("Tests against real mail servers start Postfix and Dovecot, which only root can");
    }
}
