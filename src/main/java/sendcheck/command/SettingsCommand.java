package sendcheck.command;

import org.jspecify.annotations.Nullable;

/** What someone asked for with {@code /email-settings}; names are as typed, cleaned, 1 to {@value CommandParser#LONGEST_TARGET} characters. */
public sealed interface SettingsCommand {

    /** How does it work? */
    record Help() implements SettingsCommand {}

    /** Nothing was named: list the profiles. */
    record List() implements SettingsCommand {}

    /** Open the form of a profile. */
    record Edit(String profile) implements SettingsCommand {}

    /** Who changed what in a profile? */
    record Log(String profile) implements SettingsCommand {}

    /** Add, rename or archive modules and profiles. */
    record Modules() implements SettingsCommand {}

    /** See and change the sender overrides of a profile. */
    record Overrides(String profile) implements SettingsCommand {}

    /**
     * Send everything as a file.
     *
     * @param module null: all modules
     * @param tables as CSV, else as JSON
     */
    record Export(@Nullable String module, boolean tables) implements SettingsCommand {}

    /**
     * It cannot be understood.
     *
     * @param problem what is wrong and how to say it instead, in whole sentences
     */
    record Malformed(String problem) implements SettingsCommand {}
}
