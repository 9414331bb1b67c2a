package sendcheck.diagnosis;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Problem;

/** What was seen of a failure or a warning, before anyone says what it means. A failed mail server is a value, not an exception. */
public sealed interface Symptom {

    /** The settings cannot work as they stand. */
    record InvalidSettings(List<Problem> problems) implements Symptom {
        public InvalidSettings {
            problems = List.copyOf(problems);
        }
    }

    /** A command or the message went unanswered, or was answered with something that is no reply. */
    interface Unanswered {

        /** What was awaited, in words: {@code the connection}, {@code the greeting}, {@code the reply to MAIL}. */
        String waitingFor();

        /** The message had been handed over, so that the server may have taken it (RFC 5321 section 4.5.3.2.6). */
        default boolean mayHaveBeenSent() {
            return waitingFor().equals(Awaited.REPLY_TO_MESSAGE);
        }
    }

    /** The name has no address (NXDOMAIN or no A/AAAA record). */
    record NameNotFound(String host) implements Symptom {}

    /** The name service itself did not answer. */
    record NameServiceFailed(String host, String detail) implements Symptom {}

    /** The port is closed: a TCP reset in answer to the SYN. */
    record ConnectionRefused(String address, int port) implements Symptom {}

    /** No way to the address: no route, network or host unreachable. */
    record Unreachable(String address, String detail) implements Symptom {}

    /**
     * Nothing, or not everything, came within the limit.
     *
     * @param received bytes that did come, so that silence and a drip can be told apart
     */
    record TimedOut(String waitingFor, Duration limit, long received) implements Symptom, Unanswered {}

    /**
     * The other side closed or reset the connection.
     *
     * @param reset true for a TCP reset, false for an orderly close
     */
    record ConnectionClosed(String waitingFor, boolean reset) implements Symptom, Unanswered {}

    /**
     * Something answers, but it is not an SMTP server.
     *
     * @param firstBytes printable, at most 200 characters
     */
    record WrongProtocol(Protocol protocol, String firstBytes) implements Symptom {}

    /** What the first bytes of a service look like. */
    enum Protocol {
        IMAP("IMAP"),
        POP3("POP3"),
        HTTP("HTTP"),
        SSH("SSH"),
        FTP("FTP"),
        TLS("TLS"),
        UNKNOWN("an unknown protocol");

        private final String title;

        Protocol(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * The reply is no SMTP reply (RFC 5321 section 4.2).
     *
     * @param shown printable, at most 200 characters
     */
    record MalformedReply(String waitingFor, String shown) implements Symptom, Unanswered {}

    /**
     * The reply was cut off because it grew beyond the limit.
     *
     * @param limit bytes
     */
    record ReplyTooLong(String waitingFor, long limit) implements Symptom, Unanswered {}

    /** A refusal in the server's own words, 4yz or 5yz. */
    record Refused(Reply reply) implements Symptom {}

    /**
     * STARTTLS is required, the server does not offer it.
     *
     * @param offered its EHLO keywords
     */
    record StartTlsNotOffered(List<String> offered) implements Symptom {
        public StartTlsNotOffered {
            offered = List.copyOf(offered);
        }
    }

    /**
     * A device on the way writes over what server and client say to each other, as some firewalls do, so that STARTTLS or
     * AUTH gets lost.
     *
     * @param masked what stands in place of the original, for example {@code XXXXXXXA}
     * @param offered the EHLO keywords as they came
     */
    record KeywordsMasked(String masked, List<String> offered) implements Symptom {
        public KeywordsMasked {
            offered = List.copyOf(offered);
        }
    }

    /**
     * A TLS hello was answered with something that is not TLS.
     *
     * @param firstBytes printable, empty when unknown
     */
    record NotTls(String firstBytes) implements Symptom {}

    /**
     * The handshake or the certificate was refused, by us or by the server.
     *
     * @param detail what was wrong, in words, with dates or names
     * @param names the names on the certificate; empty when none was seen
     * @param useInstead a name that the certificate covers and that leads to the same server; null when none is known
     */
    record TlsRejected(
            TlsFault fault,
            String detail,
            List<String> names,
            @Nullable String useInstead) implements Symptom {
        public TlsRejected {
            names = List.copyOf(names);
        }

        public TlsRejected(TlsFault fault, String detail, List<String> names) {
            this(fault, detail, names, null);
        }
    }

    /** Kinds of TLS failure. */
    enum TlsFault {
        EXPIRED,
        NOT_YET_VALID,
        NAME_MISMATCH,
        SELF_SIGNED,
        UNKNOWN_ISSUER,
        /** The server leaves out a certificate between its own and the authority's. */
        INCOMPLETE_CHAIN,
        /** A key that is too short, or a signature that can be forged. */
        WEAK_CERTIFICATE,
        PROTOCOL_VERSION,
        CIPHER,
        /** The server lets in only clients that show a certificate of their own. */
        CLIENT_CERTIFICATE,
        OTHER
    }

    /**
     * The server's certificate will expire soon.
     *
     * @param subject whose it is
     * @param until the last day, in words
     * @param daysLeft whole days from now, 0 to 21
     */
    record CertificateEnding(String subject, String until, int daysLeft) implements Symptom {}

    /**
     * The certificate was accepted, but others refuse such a key or signature.
     *
     * @param detail what is weak, a sentence
     */
    record CertificateWeak(String detail) implements Symptom {}

    /**
     * The sign-in would go in clear, which the settings do not allow; nothing of it was sent.
     *
     * @param startTlsOffered whether the server offers encryption on this very port
     */
    record SignInInClear(boolean startTlsOffered) implements Symptom {}

    /**
     * A sign-in is configured, the server offers none; nothing was sent.
     *
     * @param offered its EHLO keywords
     */
    record SignInNotOffered(List<String> offered) implements Symptom {
        public SignInNotOffered {
            offered = List.copyOf(offered);
        }
    }

    /** The server offers only mechanisms that Sendcheck cannot use with these settings. */
    record NoCommonMechanism(List<String> offered) implements Symptom {
        public NoCommonMechanism {
            offered = List.copyOf(offered);
        }
    }

    /** A token is configured for the sign-in, and the server offers no mechanism that takes one. */
    record TokensNotTaken(List<String> offered) implements Symptom {
        public TokensNotTaken {
            offered = List.copyOf(offered);
        }
    }

    /**
     * The authorization server gave no token (RFC 6749 section 5.2).
     *
     * @param error its error code, for example {@code invalid_client}; empty when it gave none
     * @param aadsts number of Microsoft's own code, as in {@code AADSTS7000222}; null when there is none
     * @param description its words, secrets taken out; may be empty
     */
    record TokenRefused(String error, @Nullable Integer aadsts, String description) implements Symptom {}

    /**
     * The authorization server could not be asked.
     *
     * @param host its host, with {@code :port} where that is not 443
     * @param detail what went wrong, in words
     */
    record TokenUnreachable(String host, String detail) implements Symptom {}

    /**
     * There is a token, and what it says of itself does not fit this sign-in.
     *
     * @param detail what does not fit, in words
     */
    record TokenUnsuitable(TokenFault fault, String detail) implements Symptom {}

    /** Nobody has connected the account yet, or the connection has ended, so that a person must sign in again. */
    record AccountNotConnected(String account) implements Symptom {}

    /** What does not fit of a token. */
    enum TokenFault {
        /** It is for Microsoft Graph. */
        GRAPH,
        /** It is for something else. */
        AUDIENCE,
        EXPIRED,
        /** An application permission is missing. */
        ROLE,
        /** A delegated permission is missing. */
        SCOPE,
        TENANT,
        /** It is of another person. */
        MAILBOX;

        /** No mail server of Microsoft takes such a token, so that there is no point in trying. */
        public boolean isCertain() {
            return switch (this) {
                case GRAPH, EXPIRED, ROLE, SCOPE -> true;
                case AUDIENCE, TENANT, MAILBOX -> false;
            };
        }

        /** The next token may be without it: a permission may have been granted since. */
        public boolean mayPass() {
            return switch (this) {
                case EXPIRED, ROLE, SCOPE -> true;
                case GRAPH, AUDIENCE, TENANT, MAILBOX -> false;
            };
        }
    }

    /** An address needs SMTPUTF8 (RFC 6531), the server does not offer it. */
    record Utf8NotOffered(String address) implements Symptom {}

    /**
     * The run was cut off after DATA was begun, by the end of the process that did it.
     *
     * @param detail when and where, in words; null when unknown
     */
    record CutOff(@Nullable String detail) implements Symptom {}

    /**
     * The server put the recipient off as it does with unknown senders (RFC 6647), and took it at the second try.
     *
     * @param reply to the first try
     * @param waited between the two
     */
    record Greylisted(Reply reply, Duration waited) implements Symptom {}

    /** The message was taken, and not seen in the probe mailbox within the limit. */
    record NotSeen(Duration limit) implements Symptom {}

    /**
     * The message was seen where the mailbox keeps junk.
     *
     * @param failed which of {@code SPF}, {@code DKIM}, {@code DMARC} failed; may be empty
     */
    record InJunk(String folder, List<String> failed) implements Symptom {
        public InJunk {
            failed = List.copyOf(failed);
        }
    }

    /**
     * The message arrived, but the receiving server doubts where it comes from.
     *
     * @param failed which of {@code SPF}, {@code DKIM}, {@code DMARC} failed; not empty
     * @param server the name that the receiving server gives itself
     */
    record NotAuthentic(List<String> failed, String server) implements Symptom {
        public NotAuthentic {
            failed = List.copyOf(failed);
        }
    }

    /** @param detail why nobody could look into the probe mailbox, a sentence without full stop */
    record MailboxUnusable(String detail) implements Symptom {}

    /** Each attempt was cut off before DATA was begun, so that nothing was sent; no further one is made. */
    record GivenUp(int attempts) implements Symptom {}
}
