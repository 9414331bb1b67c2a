package sendcheck.command;

import org.jspecify.annotations.Nullable;

/** What someone asked for with {@code /email-test}. */
public sealed interface Command {

    /** How does it work? */
    record Help() implements Command {}

    /** Nothing was named: offer a choice. */
    record Pick() implements Command {}

    /**
     * Test a profile, a module or all.
     *
     * @param target as typed, cleaned of control characters; 1 to {@value CommandParser#LONGEST_TARGET} characters
     * @param recipient a valid address; null: the profile's test recipient
     * @param from a valid address or the name of a portal user, at most {@value CommandParser#LONGEST_FROM} characters; null: the profile's
     */
    record Test(
            String target,
            @Nullable String recipient,
            @Nullable String from,
            boolean dryRun) implements Command {}

    /**
     * It cannot be understood.
     *
     * @param problem what is wrong and how to say it instead, in whole sentences
     */
    record Malformed(String problem) implements Command {}
}
