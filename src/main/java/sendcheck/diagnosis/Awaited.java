package sendcheck.diagnosis;

/** What a run waits for, as symptoms name it ({@code waitingFor}); here is what more than one room must know. */
public final class Awaited {

    /** The reply to DATA: until it has come, nothing of the message is sent (RFC 5321 section 3.3). */
    public static final String REPLY_TO_DATA = replyTo("DATA");

    /** The reply to the message and its final dot: while it is awaited, the message may have been taken. */
    public static final String REPLY_TO_MESSAGE = replyTo("the message");

    /** The answer of the authorization server. */
    public static final String TOKEN = "the token";

    private Awaited() {}

    /** @param what a verb, or what was sent, in words */
    public static String replyTo(String what) {
        return "the reply to " + what;
    }
}
