package sendcheck.command;

import org.jspecify.annotations.Nullable;

/** What someone asked for with {@code /email-test}. */
public sealed interface Command {

    /** How does it work? */
    record Help() implements Command {}

    /**
     * What does this text of a mail server mean?
     *
     * @param text as pasted, with its line breaks; blank: nothing was pasted
     */
    record Explain(String text) implements Command {}

    /** Nothing was named: offer a choice. */
    record Pick() implements Command {}

    /**
     * Test a profile, a module or all.
     *
     * @param target as typed, cleaned of control characters; 1 to {@value CommandParser#LONGEST_TARGET} characters
     * @param recipient a valid address; null: the profile's test recipient
     * @param from a valid address or the name of a portal user, at most {@value CommandParser#LONGEST_FROM} characters; null: the profile's
     * @param overrides try the From address of every portal user, without sending; then there is no {@code from}, and
     *     {@code dryRun} is set
     */
    record Test(
            String target,
            @Nullable String recipient,
            @Nullable String from,
            boolean dryRun,
            boolean overrides) implements Command {

        /** A test of the profile, or of one override. */
        public Test(String target, @Nullable String recipient, @Nullable String from, boolean dryRun) {
            this(target, recipient, from, dryRun, false);
        }
    }

    /**
     * Connect the account that a profile sends with, or disconnect it.
     *
     * @param profile as typed, cleaned of control characters; 1 to {@value CommandParser#LONGEST_TARGET} characters
     * @param wish what to do
     */
    record Connection(String profile, Wish wish) implements Command {

        /** What may be done with a connection. */
        public enum Wish {
            CONNECT("connect"),
            DISCONNECT("disconnect");

            private final String word;

            Wish(String word) {
                this.word = word;
            }

            /** As typed. */
            public String word() {
                return word;
            }
        }
    }

    /**
     * It cannot be understood.
     *
     * @param problem what is wrong and how to say it instead, in whole sentences
     */
    record Malformed(String problem) implements Command {}
}
