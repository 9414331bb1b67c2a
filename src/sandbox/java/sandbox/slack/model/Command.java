package sandbox.slack.model;

/**
 * A slash command that the manifest declares.
 *
 * @param name with its slash
 * @param usageHint may be empty
 */
public record Command(String name, String description, String usageHint) {}
