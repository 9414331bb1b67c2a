package sendcheck.connection;

import sendcheck.remedy.Finding;

/** How an attempt to connect an account ended. */
public sealed interface Ending {

    /** The account is connected. */
    record Connected() implements Ending {}

    /**
     * Someone signed in as another account than the one that is to send; nothing was kept.
     *
     * @param account as which; empty when the authorization server did not say
     */
    record OtherAccount(String account) implements Ending {}

    /** Nobody signed in while the code was valid. */
    record Expired() implements Ending {}

    /** Whoever entered the code did not allow it. */
    record Declined() implements Ending {}

    /** The one who began it ended it. */
    record Cancelled() implements Ending {}

    /** Sendcheck was stopped or restarted, or lost its database, in the middle of it. */
    record Interrupted() implements Ending {}

    /** The authorization server gave no token, or not the right one. */
    record Failed(Finding finding) implements Ending {}
}
