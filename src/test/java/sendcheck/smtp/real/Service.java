package sendcheck.smtp.real;

/** A port on which a real server listens. */
public enum Service {
    /** Postfix: STARTTLS, then sign-in; a sender must belong to who signed in. */
    SUBMISSION,
    /** Postfix: the same over TLS on connect. */
    SUBMISSIONS,
    /** Postfix: neither TLS nor sign-in; takes mail for its own mailboxes. */
    RELAY,
    /** Postfix: STARTTLS, but no sign-in. */
    STARTTLS_ONLY,
    /** Postfix: greets every client with 554. */
    BLOCKED,
    /** Postfix: as {@link #SUBMISSION}, for messages up to 200 bytes. */
    TINY,
    /** Postfix: as {@link #SUBMISSION}, for clients that show a certificate only. */
    CLIENT_CERTIFICATE,
    /** Postfix: the same over TLS on connect. */
    CLIENT_CERTIFICATE_FIRST,
    /** Postfix: as {@link #SUBMISSION}, and asks for a certificate without insisting. */
    CLIENT_CERTIFICATE_ASKED,
    /** Dovecot: IMAP with STARTTLS. */
    IMAP,
    /** Dovecot: IMAP over TLS. */
    IMAPS,
    /** Dovecot: POP3 with STLS. */
    POP3,
    /** Dovecot: POP3 over TLS. */
    POP3S,
    /** Dovecot's own submission server, which hands on to {@link #RELAY}. */
    DOVECOT_SUBMISSION
}
