package sandbox.slack.model;

/**
 * A shortcut on messages that the manifest declares.
 *
 * @param callbackId by which the app knows it
 */
public record Shortcut(String name, String callbackId, String description) {}
