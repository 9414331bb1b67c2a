package sendcheck.settings;

import static sendcheck.settings.Problem.Field.BCC;
import static sendcheck.settings.Problem.Field.FROM_ADDRESS;
import static sendcheck.settings.Problem.Field.FROM_NAME;
import static sendcheck.settings.Problem.Field.REPLY_TO;
import static sendcheck.settings.Problem.Field.TEST_RECIPIENT;

import sendcheck.settings.Problem.Field;

/** Names and addresses in the mail. */
final class SenderLint {

    private static final int LONGEST_NAME = 200;

    private SenderLint() {}

    static void check(Sender sender, String recipient, ProblemList problems) {
        if (ProblemList.hasControlCharacter(sender.name())) {
            problems.error(
                    FROM_NAME, "The From name contains a line break or control character. Enter it in one line.");
        }
        if (sender.name().length() > LONGEST_NAME) {
            problems.error(
                    FROM_NAME,
                    "The From name is too long: mail programs show about 30 characters of it, and at most "
                            + LONGEST_NAME + " can be kept.");
        }
        address(FROM_ADDRESS, "The From address", sender.address(), problems);
        String replyTo = sender.replyTo();
        if (replyTo != null && !replyTo.isEmpty()) {
            address(REPLY_TO, "The Reply-To address", replyTo, problems);
        }
        for (String bcc : sender.bcc()) {
            address(BCC, bcc.isEmpty() ? "A BCC address" : "The BCC address " + ShownText.of(bcc), bcc, problems);
        }
        recipient(recipient, problems);
    }

    static void recipient(String recipient, ProblemList problems) {
        address(TEST_RECIPIENT, "The test recipient", recipient, problems);
    }

    private static void address(Field field, String subject, String value, ProblemList problems) {
        EmailAddress.problem(value).ifPresent(problem -> {
            String remedy = problem.contains(";") ? "" : " Enter one address, for example name@example.com.";
            problems.error(field, subject + " " + problem + "." + remedy);
        });
    }
}
