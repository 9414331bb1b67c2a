package sendcheck.diagnosis;

/**
 * What the test message says; the adapter makes MIME of it. No value may contain CR or LF but the two bodies.
 *
 * @param messageId left part of the Message-ID, unique for the run
 */
public record TestMail(String messageId, String subject, String text, String html) {}
