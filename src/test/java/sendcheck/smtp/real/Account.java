package sendcheck.smtp.real;

import java.util.Locale;

/** A user of the real servers, with a mailbox. */
public enum Account {
    SIGNER,
    PORTAL,
    INBOX;

    /** Also the user name, and the one sender address that the account owns. */
    public String address() {
        return name().toLowerCase(Locale.ROOT) + "@real.example";
    }

    public String password() {
        return "password-of-" + name().toLowerCase(Locale.ROOT);
    }
}
