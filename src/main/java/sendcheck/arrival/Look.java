package sendcheck.arrival;

import org.jspecify.annotations.Nullable;

/** What came of a look into the probe mailbox. */
public sealed interface Look {

    /**
     * The message is there.
     *
     * @param folder as people read its name
     * @param junk the folder is where the mailbox keeps what it takes for junk (RFC 6154 {@code \Junk})
     * @param authenticationResults value of the topmost header of that name (RFC 8601), which the receiving server has
     *     added, with the results of those below it that are of the same server; null when there is none
     */
    record Seen(String folder, boolean junk, @Nullable String authenticationResults) implements Look {}

    /** The message is not there yet. */
    record Nothing() implements Look {}

    /**
     * Nobody can look.
     *
     * @param detail what is wrong with the mailbox, a sentence without secrets and full stop
     * @param isPassing another look may succeed; otherwise someone must change the configuration first
     */
    record Unusable(String detail, boolean isPassing) implements Look {}
}
