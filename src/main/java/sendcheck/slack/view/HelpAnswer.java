package sendcheck.slack.view;

import java.util.List;

/** How {@code /email-test} is used. */
final class HelpAnswer {

    private static final String TEXT =
            "`/email-test` sends a test email with the stored settings and says why when it does not work.";

    private static final String LINES = """
            `/email-test portal`  test the profile of that name
            `/email-test "Portal Email"`  a name with spaces; `5500/portal` works too
            `/email-test portal to ann@example.com`  to another recipient
            `/email-test portal as sender@example.com`  with another From address or portal user
            `/email-test portal dry-run`  up to the recipient; nothing is sent
            `/email-test portal overrides`  the From address of every portal user; nothing is sent
            `/email-test 5500`  all profiles of a module
            `/email-test all`  all profiles
            `/email-test connect portal`  sign in to Microsoft for a profile that sends with a person's right; `disconnect` ends it
            `/email-test explain 535 5.7.3 ...`  what a reply, an error or a bounce means
            `/email-test`  choose from a list""";

    static final Message MESSAGE = new Message(
            TEXT,
            List.of(
                    Pieces.section(TEXT),
                    Pieces.section(LINES),
                    Pieces.facts(List.of("The result appears in this channel, the details in its thread"))));

    private HelpAnswer() {}
}
